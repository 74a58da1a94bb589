/**
 * A fair choice of what comes, where all of it would be too much to show: every item has the same chance.
 *
 * @template T
 */
export class Sampler {
  /** @type {{item: T, order: number}[]} */
  #chosen = [];
  #most;
  #random;
  #offered = 0;

  /** @param {number} most items between two takes @param {() => number} random from 0 to 1 */
  constructor(most, random = Math.random) {
    this.#most = most;
    this.#random = random;
  }

  /** @param {T} item */
  offer(item) {
    const order = this.#offered++;
    if (order < this.#most) {
      this.#chosen.push({ item, order });
      return;
    }
    const place = Math.floor(this.#random() * (order + 1));
    if (place < this.#most) {
      this.#chosen[place] = { item, order };
    }
  }

  /** @returns {{items: T[], offered: number}} what was chosen since the last time, in its order, and out of how many */
  take() {
    const items = this.#chosen.sort((a, b) => a.order - b.order).map(({ item }) => item);
    const offered = this.#offered;
    this.#chosen = [];
    this.#offered = 0;
    return { items, offered };
  }
}
