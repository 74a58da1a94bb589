/**
 * Who waits for a driver, as far as this page has heard.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{id: string, name: string, tripId?: string, pickup: import('../trip/steps.js').Place,
 *   destination?: import('../trip/steps.js').Place, estimate?: import('../trip/steps.js').Fare, at: number}} OpenRequest
 * @typedef {OpenRequest & {way: number, gone: boolean}} ListedRequest `way`: miles to the pickup; `gone`: no longer open
 */
import { distance } from '../map/geo.js';
import { readFare, readPlace } from '../trip/steps.js';

/** Streets are about this much longer than the bird's way; the exact route is asked for once a request is taken. */
const DETOUR = 1.3;
/** Nobody reads farther down. */
const SHOWN = 30;
/** Milliseconds that a request which is no longer open stays in the list, to say so. */
export const FAREWELL = 4_000;

export class OpenRequests {
  /** @type {Map<string, OpenRequest>} by passenger */
  #open = new Map();
  /** @type {Map<string, {request: OpenRequest, until: number}>} */
  #gone = new Map();

  /** @param {string} id of the passenger @param {any} message null when the request was cleared @param {number} now */
  hear(id, message, now) {
    const before = this.#open.get(id);
    const request = readRequest(id, message);
    if (request) {
      this.#open.set(id, request);
      this.#gone.delete(id);
    } else if (before) {
      this.#open.delete(id);
      this.#gone.set(id, { request: before, until: now + FAREWELL });
    }
  }

  /** Gone without a word: the driver knows why. @param {string} id */
  forget(id) {
    this.#open.delete(id);
    this.#gone.delete(id);
  }

  /** Nobody looks at the list: who is gone by the time somebody does needs no farewell. */
  forgetGone() {
    this.#gone.clear();
  }

  /**
   * @param {Position} from
   * @param {string[]} refused trips that the driver stepped back from
   * @param {number} now
   * @returns {ListedRequest[]} the nearest first
   */
  near(from, refused, now) {
    const listed = (request, gone) => ({ ...request, gone, way: distance(from, [request.pickup.lon, request.pickup.lat]) * DETOUR });
    const going = [...this.#gone.values()].filter(({ until }) => until > now);
    return [...[...this.#open.values()].map((request) => listed(request, false)), ...going.map(({ request }) => listed(request, true))]
      .filter(({ tripId }) => !tripId || !refused.includes(tripId))
      .sort((a, b) => a.way - b.way)
      .slice(0, SHOWN);
  }
}

/** @returns {OpenRequest|null} null for a request that is withdrawn, or says not where */
function readRequest(id, message) {
  const pickup = message && readPlace({ lon: message.lon, lat: message.lat, label: message.pickup?.label });
  if (!pickup) {
    return null;
  }
  const { name, tripId, destination, estimate, at } = message;
  return { id, name: typeof name === 'string' ? name : id, tripId, pickup, destination: readPlace(destination), estimate: readFare(estimate), at };
}
