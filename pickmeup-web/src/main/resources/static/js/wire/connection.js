/**
 * The MQTT connection of a page: Paho underneath, with a reconnect loop of our own, since Paho's waits up to 128 s between
 * attempts and does not hear that the network is back.
 *
 * Events: `state` (online, connecting, offline, elsewhere), `online` after each CONNACK, `message` ({topic, payload}),
 * `refused` when the broker does not accept the credentials.
 *
 * @typedef {import('../person/session.js').Session} Session
 */
import { connect } from './paho.js';
import { Subscriptions } from './subscriptions.js';

/** Milliseconds between attempts: doubled each time, and never long while somebody is looking. */
const FIRST_PAUSE = 250;
const LAST_PAUSE = 5_000;
const LAST_PAUSE_IN_SIGHT = 750;
/** CONNACK return codes 4 and 5, as Paho words them. */
const REFUSED = /return code:[45]\b/;

export class Connection extends EventTarget {
  #url;
  #session;
  #will;
  #isReplaced;
  /** @type {any} Paho's */
  #client = null;
  #asking = false;
  #timer;
  #pause = FIRST_PAUSE;
  #subscriptions = new Subscriptions(() => (this.online ? this.#client : null));
  #tab = new BroadcastChannel('pickmeup-connection');
  #running = false;
  /** @type {'connecting'|'online'|'offline'|'elsewhere'|undefined} undefined before {@link start} */
  state;

  /**
   * @param {string} url ws: or wss: address
   * @param {() => Session} session asked at each attempt, so that a renewed token is used
   * @param {string} will topic whose retained message the broker clears when this page is gone
   * @param {() => Promise<boolean>} isReplaced whether a newer page of the same person has come, maybe on another device: the
   *     broker throws out the older connection without a word, and two that came back each time would never rest
   */
  constructor(url, session, will, isReplaced) {
    super();
    this.#url = url;
    this.#session = session;
    this.#will = will;
    this.#isReplaced = isReplaced;
    this.#tab.onmessage = ({ data }) => data === this.#session().clientId && this.#running && this.#rest();
    window.addEventListener('online', () => this.#reconnect());
    window.addEventListener('offline', () => this.#running && this.#tell('offline'));
    document.addEventListener('visibilitychange', () => document.hidden || this.#attemptNow());
  }

  /** @param {boolean} fresh whether to have the broker forget what it kept for an earlier holder of this name */
  async start(fresh) {
    this.#running = true;
    this.#tell('connecting');
    // A page whose session is open in two tabs would be thrown out by each in turn: the newer one stays.
    this.#tab.postMessage(this.#session().clientId);
    if (fresh) {
      await this.#forget();
    }
    this.#attempt();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    if (this.#client?.isConnected()) {
      this.#client.disconnect();
    }
    this.#client = null;
  }

  get online() {
    return this.#client?.isConnected() ?? false;
  }

  /**
   * @param {string} topic
   * @param {string} payload
   * @param {{qos: 0|1|2, retained: boolean}} how
   * @returns {boolean} false when there is no connection to give it to
   */
  publish(topic, payload, { qos, retained }) {
    if (!this.online) {
      return false;
    }
    this.#client.send(topic, payload, qos, retained);
    return true;
  }

  /** Kept over reconnects. @param {string} filter @param {0|1|2} qos */
  subscribe(filter, qos) {
    this.#subscriptions.add(filter, qos);
  }

  /** @param {string} filter */
  unsubscribe(filter) {
    this.#subscriptions.remove(filter);
  }

  /** @returns {Promise<void>} */
  #forget() {
    return new Promise((resolve) => {
      const connected = (client) => {
        client.disconnect();
        resolve();
      };
      connect(this.#url, this.#session(), { clean: true, connected, failed: () => resolve() });
    });
  }

  #attempt() {
    clearTimeout(this.#timer);
    const present = (action) => (value) => client === this.#client && action(value);
    const client = connect(this.#url, this.#session(), {
      will: this.#will,
      connected: () => (client === this.#client ? this.#up() : client.disconnect()),
      failed: present((reason) => this.#lost(reason)),
      lost: present(() => this.#lost()),
      arrived: (topic, payload) => client === this.#client && this.dispatchEvent(new CustomEvent('message', { detail: { topic, payload } })),
    });
    this.#client = client;
  }

  #up() {
    this.#pause = FIRST_PAUSE;
    this.#tell('online');
    this.#subscriptions.renew();
    this.dispatchEvent(new Event('online'));
  }

  #lost(failure = '') {
    if (!this.#running) {
      return;
    }
    this.#client = null;
    this.#tell(navigator.onLine ? 'connecting' : 'offline');
    if (REFUSED.test(failure)) {
      this.dispatchEvent(new Event('refused'));
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#comeBack(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, document.hidden ? LAST_PAUSE : LAST_PAUSE_IN_SIGHT);
  }

  #attemptNow() {
    if (this.#running && !this.#client) {
      this.#pause = FIRST_PAUSE;
      this.#comeBack();
    }
  }

  async #comeBack() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    const replaced = await this.#isReplaced();
    this.#asking = false;
    if (replaced) {
      this.#rest();
    } else if (this.#running && !this.#client) {
      this.#attempt();
    }
  }

  /** After a change of network the old socket may be dead without knowing it. */
  #reconnect() {
    if (this.online) {
      const client = this.#client;
      this.#client = null;
      client.disconnect();
    }
    this.#attemptNow();
  }

  #rest() {
    this.stop();
    this.#tell('elsewhere');
  }

  #tell(state) {
    if (state !== this.state) {
      this.state = state;
      this.dispatchEvent(new Event('state'));
    }
  }
}
