/** One sentence at the first of its kind: why this topic, this QoS, why retained. */
import { text } from '../page/texts.js';

/** Kinds that say enough themselves. */
const PLAIN = ['disconnect', 'unsubscribe', 'forget', 'other'];

export class Explanations {
  #told = new Set();

  /** @param {import('./happening.js').Happening} happening @returns {string[]} what has not been told yet, and can be learnt from it */
  of({ kind, from, retained, waiting, dup, refused, aside }) {
    const lessons = [kind];
    if (from === 'broker' && retained && kind !== 'willFired') {
      lessons.push('kept');
    }
    if (waiting.length > 0) {
      lessons.push('waiting');
    }
    if (dup) {
      lessons.push('duplicate');
    }
    if (refused) {
      lessons.push('refused');
    }
    const fresh = lessons.filter((lesson) => !this.#told.has(lesson) && !PLAIN.includes(lesson) && !aside);
    fresh.forEach((lesson) => this.#told.add(lesson));
    return fresh.map((lesson) => text(`explain.${lesson}`));
  }

  /** Everything may be told again. */
  restart() {
    this.#told.clear();
  }
}
