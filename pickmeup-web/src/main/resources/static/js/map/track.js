/**
 * A path with its milestones: where a position is along it, and what is there after so many miles.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { between, distance, heading, nearestOn } from './geo.js';

/** Miles that a traveller gets at most between two looks, and by which one place may be farther off than another and yet be it. */
const REACH = 0.3;
const AS_NEAR = 0.006;

export class Track {
  /** @type {number[]} miles from the start to each point */
  #ways = [0];

  /** @param {Position[]} path of at least one point */
  constructor(path) {
    this.path = path;
    for (let i = 1; i < path.length; i++) {
      this.#ways.push(this.#ways[i - 1] + distance(path[i - 1], path[i]));
    }
  }

  /** Miles. */
  get length() {
    return this.#ways[this.#ways.length - 1];
  }

  /**
   * Where a path comes by twice, the traveller is taken to be where it can have got to.
   *
   * @param {Position} position
   * @param {number} [before] miles: where it was last seen
   * @returns {{way: number, off: number}} `way`: miles along the path to the point nearest to it, `off`: miles from there
   */
  locate(position, before) {
    const best = this.#nearest(position, 0, this.length);
    if (before === undefined || Math.abs(best.way - before) < REACH) {
      return best;
    }
    const near = this.#nearest(position, before - REACH, before + REACH);
    return near.off < best.off + AS_NEAR ? near : best;
  }

  #nearest(position, from, to) {
    let best = { way: 0, off: this.path.length > 1 ? Infinity : distance(position, this.path[0]) };
    for (let i = 1; i < this.path.length; i++) {
      if (this.#ways[i] >= from && this.#ways[i - 1] <= to) {
        const { off, share } = nearestOn(this.path[i - 1], this.path[i], position);
        if (off < best.off) {
          best = { way: this.#ways[i - 1] + share * (this.#ways[i] - this.#ways[i - 1]), off };
        }
      }
    }
    return best;
  }

  /** @param {number} way miles @returns {{position: Position, heading: number}} */
  at(way) {
    const last = this.path.length - 1;
    if (last === 0 || way >= this.length) {
      return { position: this.path[last], heading: last > 0 ? heading(this.path[last - 1], this.path[last]) : 0 };
    }
    const i = Math.max(1, this.#next(way));
    const [a, b] = [this.path[i - 1], this.path[i]];
    const step = this.#ways[i] - this.#ways[i - 1];
    const share = step > 0 ? Math.max(0, way - this.#ways[i - 1]) / step : 0;
    return { position: between(a, b, share), heading: heading(a, b) };
  }

  /** @param {number} from miles @param {number} [to] miles @returns {Position[]} the path between the two */
  piece(from, to = this.length) {
    const inner = this.path.filter((_, i) => this.#ways[i] > from && this.#ways[i] < to);
    return [this.at(from).position, ...inner, this.at(to).position];
  }

  /** The first point beyond a way, by bisection. */
  #next(way) {
    let [low, high] = [0, this.#ways.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ways[middle] > way) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
