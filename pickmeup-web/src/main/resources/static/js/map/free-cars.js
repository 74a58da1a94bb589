/**
 * The free cars around a place: told of by its cell of the grid and the eight around it, never by the drivers themselves.
 * Event `change` whenever `count` does, which says how many there are.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { CarLayer } from './car-layer.js';
import { Nearby } from './nearby.js';
import { cellsAround } from '../wire/cell.js';
import { CHANNELS, nearbyTopic, readMessage } from '../wire/contract.js';

const EVERY = 500;

export class FreeCars extends EventTarget {
  #connection;
  #layer;
  #nearby = new Nearby();
  /** @type {string[]} */
  #cells = [];
  /** @type {Position|null} */
  #place = null;
  #shown = false;
  count = 0;

  /**
   * @param {import('./ride-map.js').RideMap} map
   * @param {import('../wire/connection.js').Connection} connection
   */
  constructor(map, connection) {
    super();
    this.#connection = connection;
    this.#layer = map.add(new CarLayer());
    connection.addEventListener('message', ({ detail }) => this.#heard(detail));
    // A retained cell that was cleared while there was no connection is told of by nobody.
    connection.addEventListener('online', () => this.#forgetUntold());
    setInterval(() => this.#draw(), EVERY);
  }

  /** @param {Position} place where somebody waits or wants to be picked up */
  around(place) {
    this.#place = place;
    this.#follow();
  }

  /** @param {boolean} shown whether they matter now */
  show(shown) {
    this.#shown = shown;
    this.#follow();
  }

  #follow() {
    const cells = this.#shown && this.#place ? cellsAround(this.#place) : [];
    this.#cells.filter((cell) => !cells.includes(cell)).forEach((cell) => this.#connection.unsubscribe(nearbyTopic(cell)));
    const joined = cells.filter((cell) => !this.#cells.includes(cell));
    this.#cells = cells;
    joined.forEach((cell) => this.#connection.subscribe(nearbyTopic(cell), CHANNELS.nearby.qos));
    this.#nearby.keep(cells);
    this.#draw();
  }

  #heard({ topic, payload }) {
    const cell = this.#cells.find((known) => nearbyTopic(known) === topic);
    if (cell) {
      this.#nearby.told(cell, readMessage(payload), Date.now());
      this.#draw();
    }
  }

  /** What is still so is retained, and told again right now. */
  #forgetUntold() {
    this.#cells.forEach((cell) => this.#nearby.told(cell, null, Date.now()));
  }

  #draw() {
    const cars = this.#nearby.at(Date.now());
    this.#layer.show(cars);
    if (cars.size !== this.count) {
      this.count = cars.size;
      this.dispatchEvent(new Event('change'));
    }
  }
}
