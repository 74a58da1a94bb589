/**
 * The driver's car: where it is, and what moves it. A device in the city moves it by its own position; otherwise it drives a
 * route in simulation, in time lapse if wanted, or is dragged.
 *
 * Event `moved` ({@link Location}): the speed is that of the street, also in time lapse, so that the meter can tell how long the
 * drive would have taken. All of it is as precise as the wire tells it, so that both sides' meters count the same way.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{position: Position, heading: number, speed?: number, at: number}} Location whole degrees, metres a second, milliseconds
 */
import { along, distance, heading, lengthOf, METRES_PER_MILE } from '../map/geo.js';

/** Milliseconds between positions, and in fast time lapse, where a second would cut every corner. */
const EVERY = 1_000;
const EVERY_WHEN_FAST = 500;
const FAST = 8;
/** Metres that a device at rest seems to move. */
const JITTER = 5;

export class Car extends EventTarget {
  #timer;
  #path = [];
  #done = 0;
  #pace = 0;
  #reportedAt = 0;
  #byHand;
  lapse = 4;

  /** @param {Position} position @param {boolean} [byHand] whether it was driven or put there by hand */
  constructor(position, byHand = false) {
    super();
    this.position = rounded(position);
    this.#byHand = byHand;
    this.heading = 0;
  }

  get byHand() {
    return this.#byHand;
  }

  get driving() {
    return this.#timer !== undefined;
  }

  /** Puts the car somewhere by hand. @param {Position} position */
  place(position) {
    this.stop();
    this.#byHand = true;
    this.#to(position, heading(this.position, position), undefined, Date.now());
  }

  /**
   * The device has moved. Counts until the car is driven or put somewhere by hand: it must not jump back from there.
   *
   * @param {import('../map/position.js').Fix} fix
   */
  located({ position, at }) {
    const metres = distance(this.position, position) * METRES_PER_MILE;
    if (this.#byHand || metres < JITTER) {
      return;
    }
    const seconds = (at - this.#reportedAt) / 1000;
    this.#to(position, heading(this.position, position), seconds > 0 ? metres / seconds : undefined, at);
  }

  /**
   * Drives a route in simulation, from its start to its end.
   *
   * @param {import('../page/api.js').Route} route
   */
  drive({ path, time }) {
    this.stop();
    const miles = lengthOf(path);
    if (miles === 0) {
      return;
    }
    this.#byHand = true;
    this.#path = path;
    this.#done = 0;
    this.#pace = miles / Math.max(time, 1);
    this.#tick();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tick() {
    const pause = this.lapse > FAST ? EVERY_WHEN_FAST : EVERY;
    this.#timer = setTimeout(() => {
      this.#done += (this.#pace * this.lapse * pause) / 1000;
      const { position, heading: towards, done } = along(this.#path, this.#done);
      if (done) {
        this.stop();
      } else {
        this.#tick();
      }
      this.#to(position, towards, this.#pace * METRES_PER_MILE, Date.now());
    }, pause);
  }

  #to(position, towards, speed, at) {
    this.position = rounded(position);
    this.heading = Math.round(towards);
    this.#reportedAt = at;
    const detail = { position: this.position, heading: this.heading, speed: speed && round(speed, 1), at };
    this.dispatchEvent(new CustomEvent('moved', { detail }));
  }
}

/** @param {Position} position @returns {Position} to a tenth of a metre */
function rounded([lon, lat]) {
  return [round(lon, 6), round(lat, 6)];
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
