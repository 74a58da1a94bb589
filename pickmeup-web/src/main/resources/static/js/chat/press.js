/**
 * What a finger on the record button means: held, it records and letting go sends; slid away, letting go throws away; a tap
 * goes on recording until the next tap, for whoever cannot hold a button down, or talks long.
 */

/** Milliseconds from which on a press is no tap. */
const HOLD = 400;
/** Pixels away at which somebody slides away, and does not tremble. */
const AWAY = 72;

export class Press {
  #from;
  #at;
  away = false;

  /** @param {{x: number, y: number, at: number}} down pixels, milliseconds */
  constructor({ x, y, at }) {
    this.#from = { x, y };
    this.#at = at;
  }

  /** @param {{x: number, y: number}} to @returns {boolean} whether letting go would throw the recording away */
  move({ x, y }) {
    this.away = Math.hypot(x - this.#from.x, y - this.#from.y) > AWAY;
    return this.away;
  }

  /** @param {number} at milliseconds @returns {'send'|'discard'|'goOn'} */
  release(at) {
    if (this.away) {
      return 'discard';
    }
    return at - this.#at < HOLD ? 'goOn' : 'send';
  }
}
