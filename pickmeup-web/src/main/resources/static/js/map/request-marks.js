/**
 * The open requests on the map, each with its fare. A mark and its row in the list are chosen together, whichever was touched.
 * Event `choose`.
 *
 * @typedef {import('./geo.js').Position} Position
 * @typedef {{id: string, name: string, position: Position, fare: string}} Mark `fare`: as it is read; empty where none was told
 */
import { L } from './leaflet.js';
import { element } from '../page/dom.js';

const still = matchMedia('(prefers-reduced-motion: reduce)');

export class RequestMarks extends EventTarget {
  #map;
  #list;
  /** @type {Map<string, {says: string, marker: any}>} by passenger */
  #marks = new Map();
  /** @type {string|null} passenger whose request is chosen */
  chosen = null;

  /**
   * @param {import('./ride-map.js').RideMap} map
   * @param {HTMLElement} list whose rows say in `data-passenger` whose they are
   */
  constructor(map, list) {
    super();
    this.#map = map;
    this.#list = list;
    for (const type of ['click', 'focusin']) {
      list.addEventListener(type, ({ target }) => this.#choose(/** @type {Element} */ (target).closest('[data-passenger]')?.getAttribute('data-passenger')));
    }
  }

  /** @param {Mark[]} open */
  show(open) {
    const ids = new Set(open.map(({ id }) => id));
    for (const [id, { marker }] of this.#marks) {
      if (!ids.has(id)) {
        marker.remove();
        this.#marks.delete(id);
      }
    }
    open.forEach((mark) => this.#put(mark));
    this.chosen = this.chosen && ids.has(this.chosen) ? this.chosen : null;
    this.#paint();
  }

  #put({ id, name, position, fare }) {
    const says = JSON.stringify([name, position, fare]);
    const known = this.#marks.get(id);
    if (known?.says === says) {
      return;
    }
    known?.marker.remove();
    const chip = element('span', {}, fare || name);
    const icon = L.divIcon({ className: 'request-mark', html: chip, iconSize: [0, 0] });
    const marker = this.#map.mark(position, icon, name);
    marker.on('click', () => {
      this.#choose(id);
      const row = this.#row(id);
      row?.scrollIntoView({ block: 'nearest', behavior: still.matches ? 'auto' : 'smooth' });
      row?.querySelector('button')?.focus({ preventScroll: true });
    });
    this.#marks.set(id, { says, marker });
  }

  #choose(id) {
    if (id && id !== this.chosen && this.#marks.has(id)) {
      this.chosen = id;
      this.#paint();
      this.dispatchEvent(new Event('choose'));
    }
  }

  #paint() {
    for (const [id, { marker }] of this.#marks) {
      const chosen = id === this.chosen;
      marker.getElement()?.classList.toggle('chosen', chosen);
      marker.setZIndexOffset(chosen ? 2000 : 500);
      this.#row(id)?.classList.toggle('chosen', chosen);
    }
  }

  /** @returns {HTMLElement|null} */
  #row(id) {
    return this.#list.querySelector(`[data-passenger="${CSS.escape(id)}"]`);
  }
}
