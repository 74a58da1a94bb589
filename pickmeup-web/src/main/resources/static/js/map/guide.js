/**
 * The way from a moving car to where it is going: found on the streets, drawn, eaten up as the car drives, found again when
 * the car leaves it. Event `change`.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { findRoute } from '../page/api.js';
import { lengthOf, remaining } from './geo.js';

/** Miles off the route at which it is another route. */
const OFF_ROUTE = 0.06;
/** Milliseconds between two searches. */
const PATIENCE = 3_000;

export class Guide extends EventTarget {
  #map;
  #target = null;
  #route = null;
  #searchedAt = 0;
  /** @type {{distance: number, time: number}|null} what is left: miles, seconds */
  left = null;

  /** @param {import('./ride-map.js').RideMap} map */
  constructor(map) {
    super();
    this.#map = map;
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

  /** @param {Position} position of the car */
  async at(position) {
    if (!this.#target) {
      return;
    }
    const rest = this.#route && remaining(this.#route.path, position);
    if (rest && rest.off < OFF_ROUTE) {
      const share = lengthOf(rest.path) / (this.#route.distance || 1);
      this.#draw(rest.path, share);
    } else if (Date.now() - this.#searchedAt > PATIENCE) {
      await this.search(position);
    }
  }

  /** @param {Position} from @returns {Promise<import('../page/api.js').Route|null>} null when there is nowhere to go, or no answer */
  async search(from) {
    const target = this.#target;
    this.#searchedAt = Date.now();
    const route = target && (await findRoute(from, target).catch(() => null));
    if (route && target === this.#target) {
      this.#take({ path: route.path, time: route.time, distance: lengthOf(route.path) });
    }
    return route;
  }

  #take(route) {
    this.#route = route;
    this.#draw(route?.path ?? null, 1);
  }

  #draw(path, share) {
    this.#map.route(path);
    this.left = path && { distance: this.#route.distance * share, time: this.#route.time * share };
    this.dispatchEvent(new Event('change'));
  }
}
