/** The list of requests. A row that still says the same stays the same element: whoever is about to press it presses it. */
import { element } from '../page/dom.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { fareOf } from '../trip/fare.js';

/** Good enough to compare requests by. */
const MILES_PER_HOUR = 16;

/** @typedef {import('./open-requests.js').ListedRequest} ListedRequest */

export class RequestRows {
  #list;
  #picture;
  #onTake;
  /** @type {Map<string, {says: string, row: HTMLElement}>} by passenger */
  #rows = new Map();

  /**
   * @param {HTMLElement} list
   * @param {(request: ListedRequest) => string} picture
   * @param {(request: ListedRequest) => void} onTake
   */
  constructor(list, picture, onTake) {
    this.#list = list;
    this.#picture = picture;
    this.#onTake = onTake;
  }

  /** @param {ListedRequest[]} requests */
  show(requests) {
    const focused = this.#list.contains(document.activeElement);
    this.#rows = new Map(requests.map((request) => [request.id, this.#rowOf(request)]));
    [...this.#rows.values()].forEach(({ row }, place) => this.#list.children[place] !== row && this.#list.insertBefore(row, this.#list.children[place] ?? null));
    while (this.#list.children.length > requests.length) {
      this.#list.lastElementChild?.remove();
    }
    if (focused && !this.#list.contains(document.activeElement)) {
      /** @type {HTMLElement|null} */ (this.#list.querySelector('.accept'))?.focus();
    }
  }

  #rowOf(request) {
    const says = sayingsOf(request);
    const all = JSON.stringify([request.tripId, says]);
    const known = this.#rows.get(request.id);
    return known?.says === all ? known : { says: all, row: request.gone ? goneRow(request) : this.#openRow(request, says) };
  }

  #openRow(request, { away, fare, ride, stops }) {
    const { id, name } = request;
    const accept = element('button', { type: 'button', className: 'wide accept', 'aria-label': text('online.acceptName', name) }, text('online.accept'));
    accept.addEventListener('click', () => this.#onTake(request));
    const about = element(
      'div',
      { className: 'person' },
      element('img', { className: 'avatar', src: this.#picture(request), alt: '' }),
      element('div', {}, element('strong', {}, name), element('span', { className: 'muted' }, away)),
      element('div', { className: 'price' }, element('strong', {}, fare), element('span', { className: 'muted' }, ride)),
    );
    const row = element('li', {}, about, element('p', { className: 'muted' }, stops), accept);
    row.dataset.passenger = id;
    return row;
  }
}

/** @param {ListedRequest} request */
function goneRow({ name }) {
  return element('li', { className: 'gone' }, text('online.closed', name));
}

/** What a request says: how far it is, what it brings, how long it takes and where to. @param {ListedRequest} request */
export function sayingsOf({ name, pickup, destination, estimate, way, gone }) {
  return {
    name,
    gone,
    away: text('online.away', format.minutes((way / MILES_PER_HOUR) * 3600), format.distance(way)),
    fare: estimate ? format.money(fareOf(settings.fare, estimate.distance, estimate.time)) : '',
    ride: estimate ? text('online.ride', format.minutes(estimate.time), format.distance(estimate.distance)) : '',
    stops: [pickup.label, destination && text('online.to', destination.label ?? text('ride.unknownPlace'))].filter(Boolean).join(' · '),
  };
}
