/**
 * What comes again and again, such as a position each second, is drawn once and counted, until something else happens.
 *
 * @typedef {import('../ledger.js').Happening} Happening
 * @typedef {{happening: Happening, count: number}} Run `happening`: the latest of it
 */

const REPEATED = new Set(['location', 'nearby']);

export class Runs {
  /** @type {Map<string, Run>} by topic */
  #open = new Map();
  /** @type {Map<number, Run>} by the number of the happening that is drawn */
  #drawn = new Map();

  /** @param {Happening} happening @returns {{run: Run, fresh: boolean}} `fresh`: to be drawn, else drawn anew */
  add(happening) {
    const repeated = REPEATED.has(happening.kind) && happening.payload.length > 0;
    const open = repeated ? this.#open.get(happening.topic) : undefined;
    if (open) {
      this.#drawn.delete(open.happening.seq);
      open.happening = happening;
      open.count++;
      this.#drawn.set(happening.seq, open);
      return { run: open, fresh: false };
    }
    const run = { happening, count: 1 };
    if (repeated) {
      this.#open.set(happening.topic, run);
    } else {
      this.#open.clear();
    }
    this.#drawn.set(happening.seq, run);
    return { run, fresh: true };
  }

  /** @param {Happening} happening @returns {Run|undefined} where it is the one that is drawn */
  of({ seq }) {
    return this.#drawn.get(seq);
  }

  /** Of a row that is not shown any more. @param {Run} run */
  forget(run) {
    this.#drawn.delete(run.happening.seq);
    if (this.#open.get(run.happening.topic) === run) {
      this.#open.delete(run.happening.topic);
    }
  }
}
