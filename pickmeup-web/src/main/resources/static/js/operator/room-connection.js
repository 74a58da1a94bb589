/**
 * The MQTT connection of a page on which somebody watches: each message with how it came, and the broker's answer to each wish.
 *
 * Events: `state` (online, connecting, refused).
 *
 * @typedef {{clientId: string, username: string, password: string}} Credentials
 */
import { settings } from '../page/settings.js';
import { brokerUrl } from '../wire/broker-url.js';
import { matches } from '../wire/filters.js';
import { connect } from '../wire/paho.js';

const PAUSE = 1_000;

export class RoomConnection extends EventTarget {
  #credentials;
  #clean;
  #passed;
  /** @type {Map<string, {qos: 0|1|2, granted: boolean, answered: (granted: boolean) => void}>} */
  #filters = new Map();
  /** @type {any} Paho's */
  #client = null;
  #running = false;
  /** @type {'connecting'|'online'|'refused'} */
  state = 'connecting';

  /**
   * @param {() => Promise<Credentials|null>} credentials asked at each attempt; null where there are none any more
   * @param {boolean} clean whether the broker is to keep nothing for this client
   * @param {(packet: import('../wire/paho.js').Packet) => void} passed told of each message
   */
  constructor(credentials, clean, passed) {
    super();
    this.#credentials = credentials;
    this.#clean = clean;
    this.#passed = passed;
  }

  start() {
    this.#running = true;
    this.#attempt();
  }

  /** Leaves behind no subscription that this page has made: the broker would keep messages for it. */
  stop() {
    this.#running = false;
    this.state = 'connecting';
    const client = this.#client;
    this.#client = null;
    if (client?.isConnected()) {
      [...this.#filters.keys()].forEach((filter) => client.unsubscribe(filter));
      client.disconnect();
    }
  }

  get online() {
    return this.#client?.isConnected() ?? false;
  }

  /** Whether what is said there is listened to already, and the broker has said yes to that. @param {string} topic */
  hears(topic) {
    return [...this.#filters].some(([filter, { granted }]) => granted && matches(filter, topic));
  }

  /**
   * Kept over reconnects.
   *
   * @param {string} filter
   * @param {0|1|2} qos
   * @param {(granted: boolean) => void} [answered] told what the broker says to it, each time that it is asked
   */
  subscribe(filter, qos, answered = () => {}) {
    this.#filters.set(filter, { qos, granted: false, answered });
    if (this.online) {
      this.#ask(filter);
    }
  }

  /** @param {string} filter */
  unsubscribe(filter) {
    if (this.#filters.delete(filter) && this.online) {
      this.#client.unsubscribe(filter);
    }
  }

  /**
   * @param {string} topic
   * @param {string} payload
   * @param {{qos: 0|1|2, retained: boolean}} how
   * @returns {boolean} false where there is no connection to give it to
   */
  publish(topic, payload, { qos, retained }) {
    if (!this.online) {
      return false;
    }
    this.#client.send(topic, payload, qos, retained);
    return true;
  }

  async #attempt() {
    const credentials = await this.#credentials().catch(() => undefined);
    if (credentials === null) {
      this.#tell('refused');
      return;
    }
    if (!credentials) {
      this.#again();
      return;
    }
    const client = connect(brokerUrl(settings.brokerPath), credentials, {
      clean: this.#clean,
      connected: () => this.#up(client),
      failed: () => this.#again(),
      lost: () => client === this.#client && this.#again(),
      passed: (packet) => this.#running && this.#passed(packet),
    });
  }

  #up(client) {
    if (!this.#running) {
      client.disconnect();
      return;
    }
    this.#client = client;
    this.#tell('online');
    [...this.#filters.keys()].forEach((filter) => this.#ask(filter));
  }

  #ask(filter) {
    const asked = this.#filters.get(filter);
    const answer = (granted) => {
      if (asked) {
        asked.granted = granted;
        asked.answered(granted);
      }
    };
    this.#client.subscribe(filter, { qos: asked?.qos, onSuccess: () => answer(true), onFailure: () => answer(false) });
  }

  #again() {
    this.#client = null;
    if (this.#running) {
      this.#tell('connecting');
      setTimeout(() => this.#running && this.#attempt(), PAUSE);
    }
  }

  #tell(state) {
    if (state !== this.state) {
      this.state = state;
      this.dispatchEvent(new Event('state'));
    }
  }
}
