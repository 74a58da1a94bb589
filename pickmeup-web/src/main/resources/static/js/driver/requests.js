/** The open requests, nearest first, in the list and on the map; new ones make themselves heard. */
import { byId, setText } from '../page/dom.js';
import { text } from '../page/texts.js';
import { RequestMarks } from '../map/request-marks.js';
import { drawnPicture } from '../person/picture.js';
import { ALL_REQUESTS, CHANNELS, parseTopic, readMessage } from '../wire/contract.js';
import { alertDriver } from './alert.js';
import { FAREWELL, OpenRequests } from './open-requests.js';
import { RequestRows, sayingsOf } from './request-rows.js';

/** @typedef {import('../map/geo.js').Position} Position */

export class Requests {
  #map;
  #rows;
  #known = new OpenRequests();
  #pictures = new Map();
  #marks;
  /** @type {import('./open-requests.js').ListedRequest[]} */
  #open = [];
  #refused = [];
  #shown = false;
  #pressed = false;
  #frame = 0;
  #from;
  /** @type {Set<string>} requests that the driver has been told of */
  #told = new Set();

  /**
   * @param {import('../map/ride-map.js').RideMap} map
   * @param {import('../wire/connection.js').Connection} connection
   * @param {{take: (request: import('./open-requests.js').OpenRequest) => void}} actions
   */
  constructor(map, connection, { take }) {
    this.#map = map;
    this.#rows = new RequestRows(byId('requests'), (request) => this.#picture(request), take);
    this.#marks = new RequestMarks(map, byId('requests'));
    this.#marks.addEventListener('choose', () => this.#look());
    this.#keepStillWhilePressed();
    connection.subscribe(ALL_REQUESTS, CHANNELS.request.qos);
    connection.addEventListener('message', ({ detail }) => this.#heard(detail));
  }

  /** Another driver was faster: gone unless it is asked for again. @param {string} passengerId */
  forget(passengerId) {
    this.#known.forget(passengerId);
  }

  /** @param {boolean} shown @param {Position} from where the car is @param {string[]} [refused] trips that the driver stepped back from */
  show(shown, from, refused = []) {
    this.#refused = refused;
    this.#shown = shown;
    this.#from = from;
    this.#draw();
  }

  /** Nothing moves away from under a thumb that is about to choose. */
  #keepStillWhilePressed() {
    byId('requests').addEventListener('pointerdown', () => (this.#pressed = true));
    for (const end of ['pointerup', 'pointercancel']) {
      // After the click that may come of it.
      addEventListener(end, () => setTimeout(() => this.#release()));
    }
  }

  #release() {
    if (this.#pressed) {
      this.#pressed = false;
      this.#draw();
    }
  }

  #heard({ topic, payload }) {
    const about = parseTopic(topic);
    if (about?.channel !== 'request' || !about.person) {
      return;
    }
    const message = readMessage(payload);
    this.#known.hear(about.person.id, message, Date.now());
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
    if (!message) {
      setTimeout(() => this.#draw(), FAREWELL);
    }
  }

  #draw() {
    if (this.#shown && this.#pressed) {
      return;
    }
    if (!this.#shown) {
      this.#known.forgetGone();
    }
    const listed = this.#from ? this.#known.near(this.#from, this.#refused, Date.now()) : [];
    const open = listed.filter(({ gone }) => !gone);
    this.#rows.show(this.#shown ? listed : []);
    byId('requests-empty').hidden = listed.length > 0;
    setText('requests-count', open.length === 0 ? text('online.none') : open.length === 1 ? text('online.one') : text('online.many', open.length));
    this.#open = this.#shown ? open : [];
    this.#marks.show(this.#open.map((request) => ({ ...request, position: [request.pickup.lon, request.pickup.lat], fare: sayingsOf(request).fare })));
    this.#look();
    this.#tell(open);
  }

  /** The car, and the request that is chosen, else the nearest. */
  #look() {
    if (this.#shown) {
      const request = this.#open.find(({ id }) => id === this.#marks.chosen) ?? this.#open[0];
      this.#map.keepInView([this.#from, request && [request.pickup.lon, request.pickup.lat]]);
    }
  }

  /** What came while the driver was on a ride is no news when that is over. */
  #tell(open) {
    const nameOf = ({ id, tripId }) => tripId ?? id;
    const fresh = open.filter((request) => !this.#told.has(nameOf(request)));
    this.#told = new Set(open.map(nameOf));
    if (this.#shown && fresh.length > 0) {
      const { name, away, fare } = sayingsOf(fresh[0]);
      alertDriver(fresh.length === 1 ? text('online.new', name, away, fare) : text('online.newMany', fresh.length));
    }
  }

  #picture({ id, name }) {
    if (!this.#pictures.has(id)) {
      this.#pictures.set(id, drawnPicture(name));
    }
    return this.#pictures.get(id);
  }
}
