/** The open requests, nearest first, in the list and on the map. */
import { byId, element, setText } from '../page/dom.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { distance } from '../map/geo.js';
import { requestIcon } from '../map/pins.js';
import { drawnPicture } from '../person/picture.js';
import { fareOf } from '../trip/fare.js';
import { readFare, readPlace } from '../trip/steps.js';
import { ALL_REQUESTS, CHANNELS, parseTopic, readMessage } from '../wire/contract.js';

/**
 * Streets are about this much longer than the bird's way, and this many miles an hour fast; good enough to compare requests,
 * and the exact route is asked for once one is taken.
 */
const DETOUR = 1.3;
const MILES_PER_HOUR = 16;
/** Nobody reads farther down. */
const SHOWN = 30;

/**
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{id: string, name: string, tripId?: string, pickup: import('../trip/steps.js').Place,
 *   destination?: import('../trip/steps.js').Place, estimate?: import('../trip/steps.js').Fare, at: number}} OpenRequest
 */
export class Requests {
  #map;
  #onTake;
  /** @type {Map<string, OpenRequest>} by passenger */
  #open = new Map();
  #pictures = new Map();
  #marks = [];
  #refused = [];
  #shown = false;
  #frame = 0;
  #from;

  /**
   * @param {import('../map/ride-map.js').RideMap} map
   * @param {import('../wire/connection.js').Connection} connection
   * @param {{take: (request: OpenRequest) => void}} actions
   */
  constructor(map, connection, { take }) {
    this.#map = map;
    this.#onTake = take;
    connection.subscribe(ALL_REQUESTS, CHANNELS.request.qos);
    connection.addEventListener('message', ({ detail }) => this.#heard(detail));
  }

  /** Another driver was faster: gone unless it is asked for again. @param {string} passengerId */
  forget(passengerId) {
    this.#open.delete(passengerId);
  }

  /** @param {boolean} shown @param {Position} from where the car is @param {string[]} [refused] trips that the driver stepped back from */
  show(shown, from, refused = []) {
    this.#refused = refused;
    this.#shown = shown;
    this.#from = from;
    this.#draw();
  }

  #heard({ topic, payload }) {
    const about = parseTopic(topic);
    if (about?.channel !== 'request') {
      return;
    }
    const { id } = about.person;
    const request = readRequest(id, readMessage(payload));
    if (request) {
      this.#open.set(id, request);
    } else {
      this.#open.delete(id);
    }
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const list = byId('requests');
    const open = this.#shown ? this.#sorted() : [];
    const focused = document.activeElement?.closest('[data-passenger]')?.dataset.passenger;
    list.replaceChildren(...open.map((request) => this.#row(request)));
    list.querySelector(`[data-passenger="${focused}"] button`)?.focus();
    byId('requests-empty').hidden = open.length > 0;
    setText('requests-count', open.length === 0 ? text('online.none') : open.length === 1 ? text('online.one') : text('online.many', open.length));
    this.#mark(open);
    if (this.#shown) {
      this.#map.keepInView([this.#from, open[0] && [open[0].pickup.lon, open[0].pickup.lat]]);
    }
  }

  #sorted() {
    const open = [...this.#open.values()].filter(({ tripId }) => !tripId || !this.#refused.includes(tripId));
    const way = ({ pickup }) => distance(this.#from, [pickup.lon, pickup.lat]);
    return open.map((request) => ({ ...request, way: way(request) * DETOUR })).sort((a, b) => a.way - b.way).slice(0, SHOWN);
  }

  #row(request) {
    const { id, name, pickup, destination, estimate, way } = request;
    const fare = estimate && fareOf(settings.fare, estimate.distance, estimate.time);
    const accept = element('button', { type: 'button', className: 'wide accept', 'aria-label': text('online.acceptName', name) }, text('online.accept'));
    accept.addEventListener('click', () => this.#onTake(request));
    const away = text('online.away', format.minutes((way / MILES_PER_HOUR) * 3600), format.distance(way));
    const about = element(
      'div',
      { className: 'person' },
      element('img', { className: 'avatar', src: this.#picture(request), alt: '' }),
      element('div', {}, element('strong', {}, name), element('span', { className: 'muted' }, away)),
      ...(fare ? [element('strong', { className: 'price' }, format.money(fare))] : []),
    );
    const stops = element('p', { className: 'muted' }, [pickup.label, destination && text('online.to', destination.label ?? text('ride.unknownPlace'))].filter(Boolean).join(' · '));
    const row = element('li', {}, about, stops, accept);
    row.dataset.passenger = id;
    return row;
  }

  #mark(open) {
    this.#marks.forEach((mark) => mark.remove());
    this.#marks = open.map((request) => {
      const { pickup, name } = request;
      return this.#map.mark([pickup.lon, pickup.lat], requestIcon(this.#picture(request)), name);
    });
  }

  #picture({ id, name }) {
    if (!this.#pictures.has(id)) {
      this.#pictures.set(id, drawnPicture(name));
    }
    return this.#pictures.get(id);
  }
}

/** @returns {OpenRequest|null} null for a request that is withdrawn, or says not where */
function readRequest(id, message) {
  const pickup = message && readPlace({ lon: message.lon, lat: message.lat, label: message.pickup?.label });
  if (!pickup) {
    return null;
  }
  const { name, tripId, destination, estimate, at } = message;
  return { id, name: typeof name === 'string' ? name : id, tripId, pickup, destination: readPlace(destination), estimate: readFare(estimate), at };
}
