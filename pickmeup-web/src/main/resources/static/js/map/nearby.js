/**
 * The free cars that a neighbourhood's cells tell of, each cell in one message.
 *
 * @typedef {import('./geo.js').Position} Position
 * @typedef {{position: Position, heading?: number}} FreeCar
 */
import { numberOf, positionOf } from '../wire/contract.js';

/** Milliseconds for a car that crosses from one cell to the next to be told of by the next. */
const CROSSING = 1_500;

export class Nearby {
  /** @type {Map<string, FreeCar & {cell: string, missedAt?: number}>} by driver */
  #cars = new Map();

  /**
   * @param {string} cell
   * @param {Record<string, any>|null} message null when no car is there any more
   * @param {number} now milliseconds
   */
  told(cell, message, now) {
    const named = new Set();
    for (const car of Array.isArray(message?.cars) ? message.cars : []) {
      const position = positionOf(car);
      if (position && typeof car.id === 'string') {
        named.add(car.id);
        this.#cars.set(car.id, { position, heading: numberOf(car.heading), cell });
      }
    }
    for (const [id, car] of this.#cars) {
      if (car.cell === cell && !named.has(id)) {
        car.missedAt ??= now;
      }
    }
  }

  /** Only these cells count from now on. @param {string[]} cells */
  keep(cells) {
    for (const [id, { cell }] of this.#cars) {
      if (!cells.includes(cell)) {
        this.#cars.delete(id);
      }
    }
  }

  /** @param {number} now milliseconds @returns {ReadonlyMap<string, FreeCar>} by driver */
  at(now) {
    for (const [id, { missedAt }] of this.#cars) {
      if (missedAt !== undefined && now - missedAt >= CROSSING) {
        this.#cars.delete(id);
      }
    }
    return this.#cars;
  }
}
