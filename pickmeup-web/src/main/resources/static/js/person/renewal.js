/** When a session has to be renewed: at two thirds of its time, and where that fails, again and again with growing pauses. */
const SHARE = 2 / 3;

/** Milliseconds after an attempt before the next one: doubled each time. */
const FIRST_PAUSE = 1_000;
const LAST_PAUSE = 60_000;

/**
 * @param {number} expiresIn seconds, as the server tells: the clocks of two machines differ
 * @param {number} now milliseconds
 * @returns {number} milliseconds
 */
export function renewalTime(expiresIn, now) {
  return now + expiresIn * 1000 * SHARE;
}

export class Renewal {
  #renewAt;
  #wanted = false;
  #trying = false;
  #tries = 0;
  #triedAt = -Infinity;

  /** @param {number} renewAt milliseconds, see {@link renewalTime} */
  constructor(renewAt) {
    this.#renewAt = renewAt;
  }

  /** @param {number} now */
  isDue(now) {
    const pause = this.#tries === 0 ? 0 : Math.min(FIRST_PAUSE * 2 ** (this.#tries - 1), LAST_PAUSE);
    return !this.#trying && (this.#wanted || now >= this.#renewAt) && now - this.#triedAt >= pause;
  }

  /** The broker does not take the token, whatever its time. */
  want() {
    this.#wanted = true;
  }

  /** @param {number} now */
  begin(now) {
    this.#trying = true;
    this.#tries += 1;
    this.#triedAt = now;
  }

  fail() {
    this.#trying = false;
  }

  /** @param {number} renewAt of the new token */
  succeed(renewAt) {
    this.#trying = false;
    this.#renewAt = renewAt;
    // Where the old one was refused the new one may be, too, and asking for ever more of them would help nobody.
    this.#tries = this.#wanted ? this.#tries : 0;
    this.#wanted = false;
  }

  /** The broker has taken the token. */
  prove() {
    this.#tries = 0;
    this.#wanted = false;
  }
}
