/**
 * Paho comes as a classic script; this is the one place that knows.
 *
 * @typedef {{
 *   clean?: boolean, will?: string,
 *   connected: (client: any) => void, failed: (reason: string) => void,
 *   lost?: () => void, arrived?: (topic: string, payload: string) => void, passed?: (packet: Packet) => void
 * }} Options `clean`: whether the broker forgets the session; `will`: topic whose retained message the broker clears; `passed`: in
 *   the place of `arrived` for who wants to know how each message came
 *
 * @typedef {{topic: string, qos: 0|1|2, retained: boolean, duplicate: boolean, bytes: Uint8Array}} Packet
 */
const { Paho } = window;

// On /watch, which has the page in a frame, all that passes is shown.
if (/** @type {any} */ (window.frameElement)?.dataset.phone) {
  await import('../watch/tap.js');
}

const CONNECT_TIMEOUT_SECONDS = 4;
const KEEP_ALIVE_SECONDS = 10;

/**
 * Begins to connect.
 *
 * @param {string} url ws: or wss: address
 * @param {{clientId: string, username: string, password: string}} session
 * @param {Options} options
 * @returns {any} the client, of use once it is connected
 */
export function connect(url, { clientId, username, password }, { clean = false, will, connected, failed, lost, arrived, passed }) {
  const client = new Paho.Client(url, clientId);
  if (lost) {
    client.onConnectionLost = lost;
  }
  if (arrived) {
    client.onMessageArrived = (message) => {
      const payload = textOf(message);
      // An exception here would make Paho drop the connection, and one bad message must cost nothing else.
      queueMicrotask(() => payload !== null && arrived(message.destinationName, payload));
    };
  }
  if (passed) {
    client.onMessageArrived = (message) => queueMicrotask(() => passed(packetOf(message)));
  }
  client.connect({
    userName: username,
    password,
    cleanSession: clean,
    timeout: CONNECT_TIMEOUT_SECONDS,
    keepAliveInterval: KEEP_ALIVE_SECONDS,
    mqttVersion: 4,
    ...(will && { willMessage: clearing(will) }),
    onSuccess: () => connected(client),
    onFailure: ({ errorMessage }) => failed(errorMessage),
  });
  return client;
}

function clearing(topic) {
  const message = new Paho.Message('');
  message.destinationName = topic;
  message.retained = true;
  return message;
}

/** @returns {Packet} */
function packetOf({ destinationName: topic, qos, retained, duplicate, payloadBytes: bytes }) {
  return { topic, qos, retained, duplicate, bytes };
}

/** @returns {string|null} null for what is not UTF-8, and so not of the contract */
function textOf(message) {
  try {
    return message.payloadString;
  } catch {
    return null;
  }
}
