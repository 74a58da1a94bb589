/**
 * Every car and every trip that is under way, as the wire tells of them.
 *
 * Events: `over` ({status}) once for each trip that comes to its end while somebody looks.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{id: string, name: string, position: Position|null, heading: number, at: number}} Car `at`: milliseconds, when it was
 *   heard of last
 * @typedef {{tripId: string, phase: string, passenger: {id: string, name: string}, driver?: {id: string, name: string},
 *   pickup?: any, destination?: any, fare?: any, requestedAt?: number, acceptedAt?: number, startedAt?: number, endedAt?: number,
 *   at?: number}} Status
 */
import { numberOf, parseTopic, positionOf } from '../wire/contract.js';

/** What a car does, by the phase of its trip. */
const DOES = { accepted: 'coming', arrived: 'coming', riding: 'riding' };
const OVER = ['ended', 'paid'];

/** What an operator has to hear for this. */
export const HEARD = ['pickmeup/drivers/+', 'pickmeup/drivers/+/location', 'pickmeup/passengers/+/trip', 'pickmeup/backend'];

export class Fleet extends EventTarget {
  /** @type {Map<string, Car>} by driver */
  cars = new Map();
  /** @type {Map<string, Status>} by passenger */
  trips = new Map();
  /** Whether the backend says that it is there. */
  backend = false;
  /** @type {Map<string, Status>} by driver */
  #driven = new Map();
  #counted = new Set();

  /**
   * @param {string} topic
   * @param {any} message null for one that is empty
   * @param {number} now milliseconds
   * @param {boolean} [live] whether it was said just now, and not retained before
   */
  heard(topic, message, now, live = true) {
    const about = parseTopic(topic);
    const id = about?.person?.id ?? '';
    switch (about?.channel) {
      case 'backend':
        this.backend = message !== null;
        break;
      case 'presence':
        this.#present(id, message);
        break;
      case 'location':
        this.#located(id, message, now);
        break;
      case 'trip':
        this.#told(id, message, live);
        break;
    }
  }

  /** @param {string} driver @returns {'free'|'coming'|'riding'} */
  does(driver) {
    return DOES[this.#driven.get(driver)?.phase ?? ''] ?? 'free';
  }

  /** @param {string} driver @returns {Status|undefined} the trip that it is on */
  tripOf(driver) {
    return this.#driven.get(driver);
  }

  /** @returns {{waiting: Status[], coming: Status[], riding: Status[], unpaid: Status[]}} the longest first */
  queues() {
    const all = [...this.trips.values()];
    const of = (phases, since) => all.filter(({ phase }) => phases.includes(phase)).sort((a, b) => (a[since] ?? 0) - (b[since] ?? 0));
    return {
      waiting: of(['requested'], 'requestedAt'),
      coming: of(['accepted', 'arrived'], 'acceptedAt'),
      riding: of(['riding'], 'startedAt'),
      unpaid: of(['ended'], 'endedAt'),
    };
  }

  #present(id, message) {
    if (message === null) {
      this.cars.delete(id);
    } else {
      this.#car(id).name = String(message.name ?? id);
    }
  }

  #located(id, message, now) {
    const position = positionOf(message);
    if (position) {
      const car = this.#car(id);
      car.position = position;
      car.heading = numberOf(message.heading) ?? car.heading;
      car.at = now;
    } else if (message === null && this.cars.has(id)) {
      this.#car(id).position = null;
    }
  }

  #car(id) {
    const car = this.cars.get(id) ?? { id, name: id, position: null, heading: 0, at: 0 };
    this.cars.set(id, car);
    return car;
  }

  #told(passenger, status, live) {
    const before = this.trips.get(passenger);
    if (before?.driver && this.#driven.get(before.driver.id) === before) {
      this.#driven.delete(before.driver.id);
    }
    if (status === null) {
      this.trips.delete(passenger);
      return;
    }
    this.trips.set(passenger, status);
    if (status.driver && DOES[status.phase]) {
      this.#driven.set(status.driver.id, status);
    }
    if (OVER.includes(status.phase) && !this.#counted.has(status.tripId)) {
      this.#counted.add(status.tripId);
      live && this.dispatchEvent(new CustomEvent('over', { detail: { status } }));
    }
  }
}
