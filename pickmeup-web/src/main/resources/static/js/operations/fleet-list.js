/** The cars as a list, for whoever does not see the map or looks for somebody by name. */
import { byId, element, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';

/** Rows; whoever looks for another types a part of its name. */
const MOST = 60;
/** Those who matter most come first. */
const ORDER = { riding: 0, coming: 1, free: 2 };

export class FleetList {
  #fleet;
  #choose;
  #list = byId('cars');
  #search = byId('car-search');
  /** @type {Map<string, any>} by driver */
  #rows = new Map();

  /** @param {import('./fleet.js').Fleet} fleet @param {(driver: string) => void} choose */
  constructor(fleet, choose) {
    this.#fleet = fleet;
    this.#choose = choose;
    this.#search.addEventListener('input', () => this.show());
  }

  show() {
    const wanted = this.#search.value.trim().toLowerCase();
    const all = [...this.#fleet.cars.values()].filter(({ name, id }) => `${name} ${id}`.toLowerCase().includes(wanted));
    all.sort((a, b) => ORDER[this.#fleet.does(a.id)] - ORDER[this.#fleet.does(b.id)] || (a.id < b.id ? -1 : 1));
    const items = all.slice(0, MOST).map((car) => this.#row(car));
    setText('car-count', text('operations.cars.shown', format.count(items.length), format.count(all.length)));
    if (items.length !== this.#list.children.length || items.some((item, i) => item !== this.#list.children[i])) {
      this.#list.replaceChildren(...items);
    }
    [...this.#rows.keys()].filter((id) => !this.#fleet.cars.has(id)).forEach((id) => this.#rows.delete(id));
  }

  #row({ id, name, position }) {
    const row = this.#rows.get(id) ?? this.#draw(id);
    const does = this.#fleet.does(id);
    const trip = this.#fleet.tripOf(id);
    const state = position ? does : 'nowhere';
    const words = trip ? text(`operations.car.${does}With`, trip.passenger.name) : text(`operations.car.${state}`);
    row.item.dataset.does = state;
    set(row.name, name);
    set(row.state, words);
    return row.item;
  }

  #draw(id) {
    const name = element('strong');
    const state = element('span', { className: 'muted' });
    const button = element('button', { type: 'button', className: 'row' }, name, state);
    button.addEventListener('click', () => this.#choose(id));
    const row = { item: element('li', {}, button), name, state };
    this.#rows.set(id, row);
    return row;
  }
}

function set(place, words) {
  if (place.textContent !== words) {
    place.textContent = words;
  }
}
