/** The two people of the story. What is done already they do not do again. */
import { currentSession } from '../../person/session.js';
import { Actor } from './actor.js';
import { until } from './hand.js';

/** @typedef {import('./player.js').Pace} Pace */

/** A place of the bundled city that is a short drive from its centre. */
const DESTINATION = 'Parque Rodó';
/** Milliseconds for the slowest car to get there. */
const DRIVE = 180_000;

export class Driver extends Actor {
  /** @param {string} passengerId @returns {boolean} whether the request is on the screen */
  sees(passengerId) {
    return Boolean(this.hand.seen(acceptOf(passengerId)));
  }

  /** @param {string} passengerId @param {Pace} pace */
  async accepts(passengerId, pace) {
    await this.hand.presses(acceptOf(passengerId), pace);
  }

  /** @param {1|4|16} lapse how many times as fast as a real car @param {Pace} pace */
  async drives(lapse, pace) {
    await this.hand.presses(`label[for=speed-${lapse}]`, pace);
    if (!this.hand.seen('#drive[aria-pressed=true]')) {
      await this.hand.presses('#drive', pace);
      await this.hand.sees('#drive[aria-pressed=true]', pace);
    }
  }

  /** @param {Pace} pace */
  async drivesThere(pace) {
    await this.drives(16, pace);
    await this.#isThere(pace);
  }

  /** Where nobody wants to see it, without the way there. @param {Pace} pace */
  async arrives(pace) {
    if (!pace.hurried && this.hand.isAt('approaching')) {
      await this.#isThere(pace);
    }
    await this.goesOn('#arrived', 'arrived', pace);
  }

  /** @param {Pace} pace */
  async #isThere(pace) {
    await until(() => this.hand.seen('#drive[aria-pressed=false]'), pace, 'the car', DRIVE);
  }

  /** Presses what leads from one phase to the next, unless it is there. @param {string} selector @param {string} phase @param {Pace} pace */
  async goesOn(selector, phase, pace) {
    if (!this.hand.isAt(phase)) {
      await this.hand.presses(selector, pace);
      await this.hand.comesTo(pace, phase);
    }
  }

  /** @param {Pace} pace */
  async rates(pace) {
    if (this.hand.isAt('processed')) {
      await this.hand.presses('label[for=rating-5]', pace);
      await this.goesOn('#done', 'online', pace);
    }
  }
}

export class Passenger extends Actor {
  get id() {
    return currentSession('passenger')?.id ?? '';
  }

  /** @param {Pace} pace */
  async saysWhereTo(pace) {
    if (!this.hand.isAt('home') || this.hand.seen('#request-ride')) {
      return;
    }
    await this.hand.types('#place-search', DESTINATION, pace);
    await this.hand.presses('#place-options [role=option]', pace);
    await this.hand.sees('#request-ride:enabled', pace);
  }

  /** @param {Pace} pace */
  async asks(pace) {
    if (this.hand.isAt('home')) {
      await this.hand.presses('#request-ride', pace);
      await this.hand.comesTo(pace, 'waiting', 'accepted');
    }
  }

  /** Where somebody else was faster than the driver of the story. @param {Pace} pace */
  async cancels(pace) {
    await this.hand.presses('#cancel-trip', pace);
    await this.hand.presses('#cancel-dialog input[value=plansChanged]', pace);
    await this.hand.presses('#cancel-confirm', pace);
    await this.hand.comesTo(pace, 'home');
  }

  /** @param {Pace} pace */
  async pays(pace) {
    await this.hand.comesTo(pace, 'ended', 'paying', 'processed');
    if (this.hand.isAt('ended')) {
      await this.hand.presses('label[for=tip-15]', pace);
      await this.hand.presses('label[for=rating-5]', pace);
      await this.hand.presses('#pay', pace);
      await this.hand.comesTo(pace, 'paying', 'processed');
    }
  }

  /** @param {Pace} pace */
  async leaves(pace) {
    if (this.hand.isAt('processed')) {
      await this.hand.presses('#done', pace);
      await this.hand.comesTo(pace, 'home');
    }
  }
}

/** @param {string} passengerId @returns {string} selector of the button that accepts the request */
function acceptOf(passengerId) {
  return `#requests > li[data-passenger="${passengerId}"] button.accept`;
}
