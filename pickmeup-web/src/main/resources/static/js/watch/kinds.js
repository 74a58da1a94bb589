/**
 * What a message of the contract is about, and whose it is as far as it tells.
 *
 * @typedef {'driver'|'passenger'|'backend'|'broker'} Party
 */
import { CHANNELS, parseTopic, readMessage } from '../wire/contract.js';

const INBOX = {
  accept: 'driver', arrived: 'driver', tripStart: 'driver', tripEnd: 'driver',
  confirm: 'passenger', taken: 'passenger',
  paymentRejected: 'backend', tripProcessed: 'backend',
};
const BACKENDS = ['trip', 'profile', 'nearby', 'backend'];
/** Types whose kind has another name. */
const NAMES = { tripProcessed: 'processed' };
const UTF8 = new TextDecoder();

/** @param {Uint8Array} payload @returns {Record<string, any>|null} */
export function messageOf(payload) {
  return readMessage(UTF8.decode(payload));
}

/**
 * @param {string} topic
 * @param {Uint8Array} payload
 * @returns {{kind: string, from: Party, person: string|null, tripId?: string, message: Record<string, any>|null}} `person`: id of its sender,
 *   where it says so
 */
export function meaningOf(topic, payload) {
  const { channel, person } = addressOf(topic);
  const empty = payload.length === 0;
  const message = empty ? null : messageOf(payload);
  const told = { message, tripId: message?.tripId, person: person?.id ?? null };
  switch (channel) {
    case 'presence':
    case 'picture':
    case 'location':
    case 'request':
      return { ...told, kind: empty ? 'cleared' : channel, from: person?.role ?? 'broker' };
    case 'inbox':
      return { ...told, ...letter(message), person: message?.driverId ?? message?.passengerId ?? null };
    case 'chat':
      return { ...told, kind: message?.format === 'text' ? 'chat' : 'voice', from: person?.role === 'driver' ? 'passenger' : 'driver', person: null };
    case 'payment':
      return { ...told, kind: channel, from: 'passenger', person: message?.passengerId ?? null };
    case 'rating':
      return { ...told, kind: channel, from: 'driver', person: null };
    default:
      return { ...told, kind: channel, from: BACKENDS.includes(channel) ? 'backend' : 'broker', person: null };
  }
}

/** @param {Record<string, any>|null} message @returns {{kind: string, from: Party}} */
function letter(message) {
  const type = String(message?.type);
  if (type === 'cancel') {
    return { kind: type, from: message?.by === 'driver' || message?.by === 'passenger' ? message.by : 'backend' };
  }
  return Object.hasOwn(INBOX, type) ? { kind: NAMES[type] ?? type, from: INBOX[type] } : { kind: 'other', from: 'broker' };
}

/** @param {string} topic @returns {{channel: string, person: import('../wire/contract.js').Person|null}} */
function addressOf(topic) {
  const [root, type] = topic.split('/');
  const alone = { payments: 'payment', ratings: 'rating', nearby: 'nearby' };
  if (root === 'pickmeup' && Object.hasOwn(alone, type)) {
    return { channel: alone[type], person: null };
  }
  return parseTopic(topic) ?? { channel: 'other', person: null };
}

/**
 * What others say around the two, and what somebody hears of itself.
 *
 * @param {{phone: 'driver'|'passenger', topic?: string}} event
 * @param {{kind: string, person: string|null}} meaning
 * @param {{driver?: string, passenger?: string}} people the two
 */
export function isAside({ phone, topic = '' }, { kind, person }, people) {
  const own = /\/(drivers|passengers)\/[^/]+(\/(picture|location))?$/.test(topic) && person === people[phone] && kind !== 'willFired';
  const stranger = topic.startsWith('pickmeup/requests/') && person !== people.passenger;
  return kind === 'nearby' || own || stranger;
}

/** Whether the contract has the broker keep it. @param {string} kind */
export function isKept(kind) {
  return kind === 'cleared' || CHANNELS[kind]?.retained === true;
}

/** @param {string} filter @param {string} topic */
export function matches(filter, topic) {
  const levels = topic.split('/');
  const parts = filter.split('/');
  return parts.every((part, i) => part === '#' || (i < levels.length && (part === '+' || part === levels[i]))) && (parts.at(-1) === '#' || parts.length === levels.length);
}
