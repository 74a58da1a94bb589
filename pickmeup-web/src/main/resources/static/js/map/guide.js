/**
 * The way from a moving car to where it is going: found on the streets, drawn, eaten up as the car is seen to drive, found
 * again when the car leaves it. Event `change`, also while time passes.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { findRoute } from '../page/api.js';
import { remainingTime } from './remaining-time.js';
import { Track } from './track.js';

/** Miles off the route at which it is another route. */
const OFF_ROUTE = 0.06;
/** Milliseconds between two searches, and between two words on what is left. */
const PATIENCE = 3_000;
const EVERY = 500;

export class Guide extends EventTarget {
  #map;
  /** @type {Position|null} */
  #target = null;
  /** @type {{track: Track, time: number}|null} */
  #route = null;
  #way = 0;
  #searchedAt = 0;
  #movedAt = Infinity;
  #toldAt = 0;

  /** @param {import('./ride-map.js').RideMap} map */
  constructor(map) {
    super();
    this.#map = map;
    setInterval(() => this.#route && this.#tell(), EVERY);
  }

  /** @param {Position|null} target @param {Position} [from] where the car is, if known */
  async towards(target, from) {
    if (target?.join() === this.#target?.join()) {
      return;
    }
    this.#target = target;
    this.#searchedAt = 0;
    this.#take(null);
    if (target && from) {
      await this.at(from);
    }
  }

  get target() {
    return this.#target;
  }

  /** The streets that the car drives along, if they are known. */
  get track() {
    return this.#route?.track ?? null;
  }

  /** The way from the car on, if it is known. @returns {Position[]|null} */
  get ahead() {
    return this.#route?.track.piece(this.#way) ?? null;
  }

  /** @returns {{distance: number, time: number}|null} what is left: miles, seconds */
  get left() {
    if (!this.#route) {
      return null;
    }
    const { track, time } = this.#route;
    const distance = Math.max(0, track.length - this.#way);
    const share = track.length > 0 ? distance / track.length : 0;
    return { distance, time: remainingTime(time * share, this.#movedAt, Date.now()) };
  }

  /** The car has reported where it is. @param {Position} position */
  async at(position) {
    if (!this.#target) {
      return;
    }
    const off = this.#route?.track.locate(position, this.#way).off ?? Infinity;
    if (off > OFF_ROUTE && Date.now() - this.#searchedAt > PATIENCE) {
      await this.search(position);
    }
  }

  /** The car is seen there, on its way between two reports. @param {Position} position */
  eat(position) {
    if (!this.#route) {
      return;
    }
    const { way, off } = this.#route.track.locate(position, this.#way);
    if (off < OFF_ROUTE) {
      if (way !== this.#way) {
        this.#movedAt = Date.now();
      }
      this.#way = way;
      this.#map.route(this.#route.track.piece(way));
      this.#tell();
    }
  }

  /** @param {Position} from @returns {Promise<import('../page/api.js').Route|null>} null when there is nowhere to go, or no answer */
  async search(from) {
    const target = this.#target;
    this.#searchedAt = Date.now();
    const route = target && (await findRoute(from, target).catch(() => null));
    if (route && target === this.#target) {
      this.#take({ track: new Track(route.path), time: route.time });
    }
    return route;
  }

  #take(route) {
    this.#route = route;
    this.#way = 0;
    this.#movedAt = Infinity;
    this.#toldAt = 0;
    this.#map.route(route?.track.path ?? null);
    this.#tell();
  }

  /** Nobody reads sixty figures a second. */
  #tell() {
    if (Date.now() - this.#toldAt >= EVERY) {
      this.#toldAt = Date.now();
      this.dispatchEvent(new Event('change'));
    }
  }
}
