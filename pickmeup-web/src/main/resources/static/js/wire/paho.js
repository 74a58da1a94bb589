/**
 * Paho comes as a classic script; this is the one place that knows.
 *
 * @typedef {{
 *   clean?: boolean, will?: string,
 *   connected: (client: any) => void, failed: (reason: string) => void,
 *   lost?: () => void, arrived?: (topic: string, payload: string) => void
 * }} Options `clean`: whether the broker forgets the session; `will`: topic whose retained message the broker clears
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
 * @param {import('../person/session.js').Session} session
 * @param {Options} options
 * @returns {any} the client, of use once it is connected
 */
export function connect(url, { clientId, username, password }, { clean = false, will, connected, failed, lost, arrived }) {
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

/** @returns {string|null} null for what is not UTF-8, and so not of the contract */
function textOf(message) {
  try {
    return message.payloadString;
  } catch {
    return null;
  }
}
