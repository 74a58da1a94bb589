/** A hand on a phone: it sees what is on the page, presses and types, as fast as somebody can follow. */

/** @typedef {import('../phone.js').Phone} Phone @typedef {import('./player.js').Pace} Pace */

/** Milliseconds: between two looks, after which what is not there will not come, and what a press takes. */
const LOOK = 60;
const PATIENCE = 30_000;
const PRESS = 450;
const LETTER = 70;

export class Hand {
  #phone;
  #finger;

  /** @param {Phone} phone @param {HTMLElement} finger that shows where it presses */
  constructor(phone, finger) {
    this.#phone = phone;
    this.#finger = finger;
  }

  /** @param {string[]} phases @returns {boolean} whether the page is at one of them */
  isAt(...phases) {
    return phases.includes(this.#phone.phase);
  }

  /** @param {Pace} pace @param {...string} phases */
  comesTo(pace, ...phases) {
    return until(() => this.isAt(...phases), pace, phases.join());
  }

  /** @param {string} selector @returns {any} what can be seen there now */
  seen(selector) {
    const found = /** @type {any[]} */ ([...(this.#phone.document?.querySelectorAll(selector) ?? [])]);
    return found.find((element) => element.checkVisibility());
  }

  /** @param {string} selector @param {Pace} pace @returns {Promise<any>} */
  sees(selector, pace) {
    return until(() => this.seen(selector), pace, selector);
  }

  /** @param {string} selector @param {Pace} pace */
  seesNo(selector, pace) {
    return until(() => !this.seen(selector), pace, `no ${selector}`);
  }

  /** @param {string} selector of what can be pressed, maybe in a moment @param {Pace} pace */
  async presses(selector, pace) {
    const target = await until(() => [this.seen(selector)].find((element) => element && !element.disabled), pace, selector);
    await this.#pointAt(target, pace);
    target.click();
  }

  /** @param {string} selector of a field @param {string} words @param {Pace} pace */
  async types(selector, words, pace) {
    const field = await this.sees(selector, pace);
    await this.#pointAt(field, pace);
    for (let length = pace.hurried ? words.length : 1; length <= words.length; length++) {
      field.value = words.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await pass(LETTER, pace);
    }
  }

  /** @param {Element} target @param {Pace} pace */
  async #pointAt(target, pace) {
    target.scrollIntoView({ block: 'nearest' });
    if (pace.hurried) {
      return;
    }
    const { frame } = this.#phone;
    const around = frame.getBoundingClientRect();
    const box = target.getBoundingClientRect();
    const scale = around.width / frame.offsetWidth;
    this.#finger.style.left = `${around.left + (box.left + box.width / 2) * scale}px`;
    this.#finger.style.top = `${around.top + (box.top + box.height / 2) * scale}px`;
    this.#finger.hidden = false;
    await pass(PRESS, pace);
    this.#finger.hidden = true;
  }
}

/** @param {number} ms @param {Pace} pace nobody waits where it is hurried */
export function pass(ms, { hurried, signal }) {
  return hurried || signal.aborted ? undefined : new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * @template T
 * @param {() => T} condition
 * @param {Pace} pace
 * @param {string} what is waited for
 * @param {number} [patience] milliseconds
 * @returns {Promise<NonNullable<T>>} once it holds
 */
export async function until(condition, { signal }, what, patience = PATIENCE) {
  const start = Date.now();
  for (;;) {
    signal.throwIfAborted();
    const value = condition();
    if (value) {
      return value;
    }
    if (Date.now() - start > patience) {
      throw new Error(`Waited in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
