/**
 * What two people of a trip have said. Chat travels at QoS 0, so a message counts as sent when the broker has passed it on,
 * which its sender sees by following the partner's chat; until then it is sent again, and whoever gets it twice shows it once.
 *
 * @typedef {{from: 'me'|'partner', format: string, data: string, at: number, sent: boolean}} Message
 */
import { CHANNELS, topicOf } from '../wire/contract.js';
import { Outbox } from '../wire/outbox.js';

export const TEXT = 'text';
export const VOICE = 'data:audio/wav;base64';
const KEY = 'chat';
/** What waits to be sent is kept with the conversation itself. */
const NOWHERE = { getItem: () => null, setItem: () => {} };

export class Conversation extends EventTarget {
  #connection;
  #partner;
  #texts;
  #all;
  #limits;
  #tripId;
  #messagesOf;
  #outbox = new Outbox(NOWHERE, KEY);
  /** @type {Message[]} */
  messages = [];

  /**
   * @param {import('../wire/connection.js').Connection} connection
   * @param {import('../person/partner.js').Partner} partner
   * @param {import('../page/storage.js').Drawer} texts keeps what was written, also when the tab is closed
   * @param {import('../page/storage.js').Drawer} all keeps what was spoken, too, as long as the tab is there; there may be too much of that
   * @param {{chat: number, voice: number}} limits characters that a message may have; what is longer is not of the contract
   */
  constructor(connection, partner, texts, all, limits) {
    super();
    this.#connection = connection;
    this.#partner = partner;
    this.#texts = texts;
    this.#all = all;
    this.#limits = limits;
    partner.addEventListener('chat', ({ detail }) => this.#received(detail));
    partner.addEventListener('echo', ({ detail }) => this.#confirmed(detail));
    connection.addEventListener('online', () => {
      this.#outbox.restart();
      this.#flush();
    });
    setInterval(() => this.#flush(), 1000);
  }

  /**
   * Goes on with the conversation of a trip with somebody, or begins it.
   *
   * @param {string|undefined} tripId as messages name it
   * @param {string} partnerId
   */
  open(tripId, partnerId) {
    this.#tripId = tripId;
    this.#messagesOf = `${tripId}/${partnerId}`;
    this.messages = this.#kept(this.#all) ?? this.#kept(this.#texts) ?? [];
    this.#outbox = new Outbox(NOWHERE, KEY);
    this.messages.filter(({ sent }) => !sent).forEach((message) => this.#send(message));
    this.dispatchEvent(new Event('change'));
  }

  /**
   * What was written so far, for a device that was not there.
   *
   * @param {{sender: string, text?: string, at: number}[]} said as the backend's record tells it; recordings it does not keep
   * @param {string} role of ours
   */
  restore(said, role) {
    if (this.messages.length === 0 && this.#messagesOf) {
      const texts = said.filter(({ text }) => typeof text === 'string');
      this.messages = texts.map(({ sender, text = '', at }) => ({ from: sender === role ? 'me' : 'partner', format: TEXT, data: text, at, sent: true }));
      this.#changed();
    }
  }

  /** @param {string} format @param {string} data */
  say(format, data) {
    /** @type {Message} */
    const message = { from: 'me', format, data, at: Date.now(), sent: false };
    this.messages.push(message);
    this.#changed();
    this.#send(message);
  }

  #send({ format, data, at }) {
    const topic = topicOf('chat', this.#partner.person);
    const payload = JSON.stringify({ format, data, tripId: this.#tripId, at });
    this.#outbox.put(nameOf({ format, at }), { topic, payload, ...CHANNELS.chat }, 'answered');
    this.#flush();
  }

  #flush() {
    this.#outbox.flush((message) => this.#connection.publish(message.topic, message.payload, message));
  }

  #received({ format, data, at, tripId }) {
    const longest = { [TEXT]: this.#limits.chat, [VOICE]: this.#limits.voice }[format] ?? 0;
    if (typeof data !== 'string' || [...data].length > longest || (tripId && this.#tripId && tripId !== this.#tripId)) {
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
    this.#outbox.settle(nameOf({ format, at }));
    const message = this.messages.find((mine) => mine.from === 'me' && !mine.sent && mine.at === at && mine.format === format);
    if (message) {
      message.sent = true;
      this.#changed();
    }
  }

  #kept(storage) {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null');
    return kept?.of === this.#messagesOf ? kept.messages : null;
  }

  #changed() {
    const { messages } = this;
    const keep = (storage, what) => storage.setItem(KEY, JSON.stringify({ of: this.#messagesOf, messages: what }));
    keep(this.#texts, messages.filter(({ format }) => format === TEXT));
    try {
      keep(this.#all, messages);
    } catch {
      this.#all.setItem(KEY, 'null'); // many voice messages are more than storage takes; they stay until the page is left
    }
    this.dispatchEvent(new Event('change'));
  }
}

function nameOf({ format, at }) {
  return `${format}@${at}`;
}
