/**
 * The wire contract as the pages use it: the mirror of `Channel` and `Topic` in pickmeup-protocol.
 *
 * @typedef {'driver'|'passenger'} Role
 * @typedef {{role: Role, id: string}} Person
 * @typedef {{address: string, qos: 0|1|2, retained: boolean}} Channel
 */

/** @type {Readonly<Record<string, Channel>>} one row a channel */
export const CHANNELS = Object.freeze({
  presence: { address: 'pickmeup/{role}/{id}', qos: 0, retained: true },
  picture: { address: 'pickmeup/{role}/{id}/picture', qos: 0, retained: true },
  location: { address: 'pickmeup/{role}/{id}/location', qos: 0, retained: true },
  inbox: { address: 'pickmeup/{role}/{id}/inbox', qos: 2, retained: false },
  chat: { address: 'pickmeup/{role}/{id}/chat', qos: 0, retained: false },
  trip: { address: 'pickmeup/{role}/{id}/trip', qos: 1, retained: true },
  profile: { address: 'pickmeup/{role}/{id}/profile', qos: 1, retained: true },
  request: { address: 'pickmeup/requests/{id}', qos: 1, retained: true },
  payment: { address: 'pickmeup/payments', qos: 2, retained: false },
  rating: { address: 'pickmeup/ratings', qos: 2, retained: false },
  backend: { address: 'pickmeup/backend', qos: 1, retained: true },
  nearby: { address: 'pickmeup/nearby/{cell}', qos: 0, retained: true },
});

const PLURALS = { driver: 'drivers', passenger: 'passengers' };
const SINGULARS = { drivers: 'driver', passengers: 'passenger' };
const ID = /^[A-Za-z0-9_-]{1,32}$/;

/** @param {unknown} id */
export function isId(id) {
  return typeof id === 'string' && ID.test(id);
}

/**
 * @param {keyof typeof CHANNELS} channel
 * @param {Person|null} [person] whose topic it is, where the channel belongs to a person
 */
export function topicOf(channel, person) {
  const { address } = CHANNELS[channel];
  return person ? address.replace('{role}', PLURALS[person.role]).replace('{id}', person.id) : address;
}

/** @param {string} cell of the grid, as `cell.js` names it */
export function nearbyTopic(cell) {
  return CHANNELS.nearby.address.replace('{cell}', cell);
}

/** Every open request, whoever made it. */
export const ALL_REQUESTS = CHANNELS.request.address.replace('{id}', '+');

/**
 * @param {string} topic
 * @returns {{channel: string, person: Person|null}|null} null for a topic that is not of this contract
 */
export function parseTopic(topic) {
  const [root, type, id, field, ...rest] = topic.split('/');
  if (root !== 'pickmeup' || rest.length) {
    return null;
  }
  if (type === 'requests' && isId(id) && field === undefined) {
    return { channel: 'request', person: { role: 'passenger', id } };
  }
  if (type === 'backend' && id === undefined) {
    return { channel: 'backend', person: null };
  }
  const role = Object.hasOwn(SINGULARS, type) ? SINGULARS[type] : undefined;
  const channel = field ?? 'presence';
  const belongsToSomebody = Object.hasOwn(CHANNELS, channel) && CHANNELS[channel].address.includes('{role}');
  if (!role || !isId(id) || !belongsToSomebody) {
    return null;
  }
  return { channel, person: { role, id } };
}

/**
 * Reads leniently: clients of 2014 send numbers as strings.
 *
 * @param {unknown} value
 * @returns {number|undefined} undefined when it is no finite number
 */
export function numberOf(value) {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/**
 * @param {any} message
 * @returns {[number, number]|undefined} `[lon, lat]` in degrees
 */
export function positionOf(message) {
  const lon = numberOf(message?.lon);
  const lat = numberOf(message?.lat);
  return lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : undefined;
}

/**
 * @param {string} payload
 * @returns {Record<string, any>|null} null for an empty payload and for what is no JSON object
 */
export function readMessage(payload) {
  try {
    const message = JSON.parse(payload);
    return message !== null && typeof message === 'object' && !Array.isArray(message) ? message : null;
  } catch {
    return null;
  }
}
