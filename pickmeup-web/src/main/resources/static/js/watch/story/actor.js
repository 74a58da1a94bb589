/** Somebody with a phone in hand: signs in and out, and talks. What is done already is not done again. */
import { currentSession } from '../../person/session.js';
import { Hand, pass, until } from './hand.js';

/** @typedef {import('./player.js').Pace} Pace @typedef {import('../phone.js').Phone} Phone */

/** Milliseconds that somebody speaks. */
const SPEECH = 2_000;

/** Signed out from one of these, a ride stays behind under the name. */
const UNSETTLED = ['riding', 'ended', 'paying'];

export class Actor {
  #given;
  #round = 1;

  /** @param {Phone} phone @param {string} name @param {HTMLElement} finger */
  constructor(phone, name, finger) {
    this.phone = phone;
    this.hand = new Hand(phone, finger);
    this.#given = name;
  }

  /** @returns {string} as the other one reads it */
  get name() {
    return currentSession(this.phone.role)?.name ?? this.#nextName();
  }

  /** Under the name that the phone offers; under another where that one has left a ride behind. @param {Pace} pace */
  async signsIn(pace) {
    const { hand } = this;
    await this.isReady(pace);
    if (hand.isAt('signed-out')) {
      const field = await hand.sees('#name', pace);
      if (this.#round > 1 || !field.value) {
        await hand.types('#name', this.#nextName(), pace);
      }
      await hand.presses('#sign-in', pace);
      await until(() => !hand.isAt('signed-out'), pace, 'a session');
    }
    await until(() => this.#isConnected(), pace, 'a connection');
  }

  /** @param {Pace} pace */
  async isReady(pace) {
    await until(() => this.phone.phase, pace, 'the page');
  }

  /** @param {Pace} pace */
  async isCutOff(pace) {
    await until(() => !this.#isConnected(), pace, 'the end of the connection');
  }

  /** @param {Pace} pace */
  async signsOut(pace) {
    if (this.hand.isAt('signed-out')) {
      return;
    }
    this.#round += this.hand.isAt(...UNSETTLED) ? 1 : 0;
    this.phone.document?.getElementById('sign-out')?.click();
    await this.hand.comesTo(pace, 'signed-out');
  }

  /** With one of the phrases that the page offers. @param {Pace} pace */
  async chats(pace) {
    await this.hand.presses('#chat-open', pace);
    await this.hand.presses('#chat-quick button', pace);
  }

  /** @param {Pace} pace */
  async speaks(pace) {
    await this.hand.presses('#chat-record', pace);
    await this.hand.sees('#chat-recording', pace);
    await pass(SPEECH, { ...pace, hurried: false });
    await this.hand.presses('#chat-record', pace);
  }

  /** @param {Pace} pace */
  async closesChat(pace) {
    if (this.hand.seen('#chat')) {
      await this.hand.presses('#chat-close', pace);
    }
  }

  #isConnected() {
    return this.phone.document?.getElementById('connection')?.dataset.state === 'online';
  }

  #nextName() {
    return this.#round === 1 ? this.#given : `${this.#given} ${this.#round}`;
  }
}
