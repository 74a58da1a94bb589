/**
 * What two people of a trip have said. Chat travels at QoS 0, so a message counts as sent when the broker has passed it on,
 * which its sender sees by following the partner's chat; what could not be sent waits for the connection and goes out once.
 *
 * @typedef {{from: 'me'|'partner', format: string, data: string, at: number, sent: boolean}} Message
 */
import { CHANNELS, topicOf } from '../wire/contract.js';

export const TEXT = 'text';
export const VOICE = 'data:audio/wav;base64';
const KEY = 'chat';

export class Conversation extends EventTarget {
  #connection;
  #partner;
  #storage;
  #tripId;
  /** @type {Message[]} */
  messages = [];

  /**
   * @param {import('../wire/connection.js').Connection} connection
   * @param {import('../person/partner.js').Partner} partner
   * @param {Storage} storage
   */
  constructor(connection, partner, storage) {
    super();
    this.#connection = connection;
    this.#partner = partner;
    this.#storage = storage;
    partner.addEventListener('chat', ({ detail }) => this.#received(detail));
    partner.addEventListener('echo', ({ detail }) => this.#confirmed(detail));
    connection.addEventListener('online', () => this.messages.filter((message) => !message.sent).forEach((message) => this.#send(message)));
  }

  /**
   * Goes on with the conversation of a trip, or begins it.
   *
   * @param {string} trip what tells it from other conversations of this tab
   * @param {string} [tripId] as messages name it
   */
  open(trip, tripId) {
    const kept = JSON.parse(this.#storage.getItem(KEY) ?? 'null');
    this.#tripId = tripId;
    this.trip = trip;
    this.messages = kept?.trip === trip ? kept.messages : [];
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} format @param {string} data */
  say(format, data) {
    const message = { from: 'me', format, data, at: Date.now(), sent: false };
    this.messages.push(message);
    this.#changed();
    this.#send(message);
  }

  #send({ format, data, at }) {
    if (this.#partner.person) {
      const payload = JSON.stringify({ format, data, tripId: this.#tripId, at });
      this.#connection.publish(topicOf('chat', this.#partner.person), payload, CHANNELS.chat);
    }
  }

  #received({ format, data, at, tripId }) {
    const known = format === TEXT || format === VOICE;
    if (!known || typeof data !== 'string' || (tripId && this.#tripId && tripId !== this.#tripId)) {
      return;
    }
    if (at && this.messages.some((message) => message.from === 'partner' && message.at === at && message.data === data)) {
      return; // sent again after a reconnect, because its sender could not know
    }
    this.messages.push({ from: 'partner', format, data, at: Number(at) || Date.now(), sent: true });
    this.#changed();
    this.dispatchEvent(new CustomEvent('received', { detail: this.messages.at(-1) }));
  }

  #confirmed({ format, at }) {
    const message = this.messages.find((mine) => mine.from === 'me' && !mine.sent && mine.at === at && mine.format === format);
    if (message) {
      message.sent = true;
      this.#changed();
    }
  }

  #changed() {
    try {
      this.#storage.setItem(KEY, JSON.stringify({ trip: this.trip, messages: this.messages }));
    } catch {
      // Many voice messages are more than storage takes; they stay until the page is left.
    }
    this.dispatchEvent(new Event('change'));
  }
}
