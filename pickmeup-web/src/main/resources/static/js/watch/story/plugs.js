/**
 * The four plugs that can be pulled: a phone's here in the page, the broker's and the backend's by an operator. Those come back by
 * themselves after a while, and where such a part runs elsewhere there is nothing to pull.
 *
 * Event: `change`.
 *
 * @typedef {'driver'|'passenger'|'broker'|'backend'} Plug
 * @typedef {import('../phone.js').Phone} Phone
 */
import { askAsOperator, operatorToken } from '../../operator/operator.js';

/** @type {readonly Plug[]} */
export const PLUGS = ['driver', 'passenger', 'broker', 'backend'];

/** Milliseconds between two looks at the plugs that others may pull, too. */
const EVERY = 2_000;

export class Plugs extends EventTarget {
  #phones;
  /** @type {Record<string, {pulled: boolean}>} */
  #parts = {};
  #turns = 0;

  /** @param {Record<'driver'|'passenger', Phone>} phones */
  constructor(phones) {
    super();
    this.#phones = phones;
    for (const phone of Object.values(phones)) {
      phone.addEventListener('plug', () => this.#changed());
    }
    this.#look();
  }

  /** @param {Plug} plug whether it is there at all */
  has(plug) {
    return plug in this.#phones || plug in this.#parts;
  }

  /** @param {Plug} plug */
  isPulled(plug) {
    return (this.#phones[plug] ?? this.#parts[plug])?.pulled ?? false;
  }

  /** @param {Plug} plug whether whoever is here may pull it without being asked who they are */
  mayPull(plug) {
    return plug in this.#phones || (plug in this.#parts && operatorToken() !== null);
  }

  /** @param {Plug} plug @param {boolean} pulled */
  async put(plug, pulled) {
    if (plug in this.#phones) {
      this.#phones[plug].plug(pulled);
      return;
    }
    const headers = { 'Content-Type': 'application/json' };
    await askAsOperator(`/api/plugs/${plug}`, { method: 'PUT', headers, body: JSON.stringify({ pulled }) });
    this.#turns++;
    this.#parts[plug] = { pulled };
    this.#changed();
  }

  /** Puts back whatever is pulled. */
  async mend() {
    await Promise.all(PLUGS.filter((plug) => this.isPulled(plug) && this.mayPull(plug)).map((plug) => this.put(plug, false)));
  }

  /** For as long as there is something to pull. */
  async #look() {
    const turns = this.#turns;
    const response = document.hidden ? null : await fetch('/api/plugs').catch(() => null);
    if (response?.status === 404) {
      return;
    }
    setTimeout(() => this.#look(), EVERY);
    const parts = response?.ok ? await response.json() : this.#parts;
    // What was asked before a plug was turned is no news.
    if (turns === this.#turns && JSON.stringify(parts) !== JSON.stringify(this.#parts)) {
      this.#parts = parts;
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
