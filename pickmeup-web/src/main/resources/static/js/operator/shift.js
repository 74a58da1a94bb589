/**
 * An operator's time at a page: from a token that they show until the server gives no other any more. What is shown opens a
 * session, whose password takes the token's place, and each is exchanged for the next one well before it ends.
 *
 * Event: `ended`, when the time is over without a word from the operator.
 *
 * @typedef {{id: string, clientId: string, username: string, password: string, expiresIn: number}} Granted `expiresIn`: seconds
 * @typedef {{id: string, clientId: string, username: string, password: string, endsAt: number}} OperatorSession `endsAt`:
 *   milliseconds since 1970, by the clock of this device
 */
import { Renewal, renewalTime } from '../person/renewal.js';

const KEY = 'operator:token';
const UNAUTHORIZED = 401;

export class Shift extends EventTarget {
  #open;
  #kept;
  #clock;
  /** @type {OperatorSession|null} this page's own; a token of another page's that is found is good for none */
  #session = null;
  #renewal = new Renewal(0);
  /** @type {Promise<void>|null} */
  #renewing = null;
  /** Whether the last one is over, and nobody has signed in since. */
  over = false;

  /**
   * @param {(token: string) => Promise<Granted>} open throws {@link OperatorError}
   * @param {Pick<Storage, 'getItem'|'setItem'|'removeItem'>} kept for as long as the tab
   * @param {() => number} [clock]
   */
  constructor(open, kept, clock = Date.now) {
    super();
    this.#open = open;
    this.#kept = kept;
    this.#clock = clock;
  }

  get token() {
    return this.#kept.getItem(KEY);
  }

  /** @param {string} token @throws {OperatorError} */
  async begin(token) {
    const renewAt = this.#keep(await this.#open(token));
    this.#renewal = new Renewal(renewAt);
    this.over = false;
  }

  /** The operator goes. */
  leave() {
    this.#session = null;
    this.#kept.removeItem(KEY);
  }

  /** @returns {Promise<OperatorSession|null>} null where there is no operator any more @throws {OperatorError} */
  async session() {
    if (this.token && this.#isOver()) {
      await this.#renew();
    }
    if (this.token && this.#isOver()) {
      throw new OperatorError();
    }
    return this.#session;
  }

  /** To be called again and again. */
  async renewInTime() {
    if (this.token && this.#renewal.isDue(this.#clock())) {
      await this.#renew();
    }
  }

  /** Somebody does not take the token: perhaps it has ended. */
  async doubt() {
    this.#renewal.want();
    await this.renewInTime();
  }

  #isOver() {
    return !this.#session || this.#session.endsAt <= this.#clock();
  }

  /** One at a time. */
  #renew() {
    this.#renewing ??= this.#exchange().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #exchange() {
    const shown = this.token;
    this.#renewal.begin(this.#clock());
    try {
      const granted = await this.#open(shown ?? '');
      if (this.token === shown) {
        this.#renewal.succeed(this.#keep(granted));
      }
    } catch (error) {
      this.#renewal.fail();
      if (error instanceof OperatorError && error.status === UNAUTHORIZED && this.token === shown) {
        this.leave();
        this.over = true;
        this.dispatchEvent(new Event('ended'));
      }
    }
  }

  /** @param {Granted} granted @returns {number} when it is to be renewed */
  #keep({ expiresIn, ...session }) {
    this.#session = { ...session, endsAt: this.#clock() + expiresIn * 1000 };
    this.#kept.setItem(KEY, session.password);
    return renewalTime(expiresIn, this.#clock());
  }
}

/** An answer that is none; `status` is HTTP's, or 0 where the server could not be reached; the message is for people, if there is one. */
export class OperatorError extends Error {
  /** @param {number} [status] @param {string} [message] */
  constructor(status = 0, message = '') {
    super(message);
    this.status = status;
  }
}
