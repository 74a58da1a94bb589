/**
 * What part of the map is seen. It shows what matters in the part that nothing covers, until a finger says otherwise: who
 * drags or zooms has the map to themselves, and a button brings the view back. Nothing moves under a finger that touches.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { L } from './leaflet.js';
import { framing } from './framing.js';
import { watchHands } from './hands.js';
import { byId, onClick } from '../page/dom.js';

const desktop = matchMedia('(min-width: 48rem)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
/** Seconds. */
const FLIGHT = 0.7;
const NEAREST = 16;
/** Levels of a view that stays with a driving car, and metres a second above which the farther one is calmer. */
const [CLOSE, LESS_CLOSE, FAST] = [17, 16, 60];
/** Pixels that pins and names need around a position. */
const ROOM = { top: 96, side: 48, bottom: 32 };
const EDGE = 20;

export class Camera {
  #map;
  #following = true;
  #touched = false;
  /** Whether the view has to change once nobody touches it. */
  #late = false;
  #flyingUntil = 0;
  #frame = 0;
  /** @type {any[]} */
  #focus = [];
  /** @type {any} a car to stay with */
  #car = null;

  /** @param {any} map Leaflet's */
  constructor(map) {
    this.#map = map;
    watchHands(map, { moved: () => this.#follow(false), touched: () => this.#touch(), released: () => this.#release() });
    onClick('recenter', () => this.#follow(true));
    new ResizeObserver(() => this.#showSoon()).observe(byId('sheet'));
    map.on('resize', () => this.#showSoon());
  }

  /** @returns {Position} the middle of what can be seen of the map */
  get middle() {
    const { lng, lat } = this.#map.containerPointToLatLng(this.#clearMiddle());
    return [lng, lat];
  }

  /** Shows these, and follows again. @param {(Position|undefined|null)[]} positions */
  fit(positions) {
    this.#car = null;
    this.#focus = positions.filter((position) => position != null).map(latLng);
    this.#follow(true);
  }

  /** Keeps these in view. @param {(Position|undefined|null)[]} positions */
  keepInView(positions) {
    this.#car = null;
    this.#focus = positions.filter((position) => position != null).map(latLng);
    this.#offer();
    const { x, y } = this.#map.getSize();
    const clear = { left: EDGE, top: this.#above() - EDGE, right: x - EDGE, bottom: y - this.#covered() - EDGE };
    const points = this.#focus.map((point) => this.#map.latLngToContainerPoint(point));
    const found = framing(points, clear);
    if (found === 'outside' || (found === 'small' && points.length > 1 && this.#map.getZoom() < NEAREST)) {
      this.#showSoon();
    }
  }

  /**
   * Moves along with a car, at its pace.
   *
   * @param {Position} position where the car will be
   * @param {number} time milliseconds until then
   */
  stayWith(position, time) {
    const before = this.#car;
    this.#car = latLng(position);
    this.#focus = [this.#car];
    this.#offer();
    this.#late ||= this.#touched;
    if (!this.#following || this.#touched || performance.now() < this.#flyingUntil) {
      return;
    }
    const pace = before ? (before.distanceTo(this.#car) * 1000) / Math.max(time, 1) : 0;
    const zoom = pace > FAST ? LESS_CLOSE : CLOSE;
    if (before && this.#map.getZoom() !== zoom) {
      this.#fly(this.#centreFor(this.#car, zoom), zoom);
    } else if (before) {
      const way = this.#map.latLngToContainerPoint(this.#car).subtract(this.#clearMiddle());
      this.#map.panBy(way, { animate: !still.matches, duration: time / 1000, easeLinearity: 1, noMoveStart: true });
    }
  }

  #follow(following) {
    this.#following = following;
    this.#offer();
    if (following) {
      this.#showSoon();
    }
  }

  /** The way back, for whoever has moved the map. */
  #offer() {
    byId('recenter').hidden = this.#following || this.#focus.length === 0;
  }

  #touch() {
    this.#touched = true;
    this.#late = this.#frame !== 0 || performance.now() < this.#flyingUntil;
    cancelAnimationFrame(this.#frame);
    this.#map.stop();
  }

  #release() {
    this.#touched = false;
    if (this.#late) {
      this.#showSoon();
    }
  }

  /** Whatever asks for it in one frame, the view changes once. */
  #showSoon() {
    cancelAnimationFrame(this.#frame);
    this.#late = this.#touched;
    if (!this.#late) {
      this.#frame = requestAnimationFrame(() => this.#show());
    }
  }

  #show() {
    this.#frame = 0;
    if (!this.#following || this.#focus.length === 0) {
      return;
    }
    if (this.#car) {
      const zoom = Math.max(this.#map.getZoom(), LESS_CLOSE);
      this.#fly(this.#centreFor(this.#car, zoom), zoom);
      return;
    }
    const bounds = L.latLngBounds(this.#focus);
    const { x, y } = this.#map.getSize();
    const room = L.point(2 * ROOM.side, this.#above() + ROOM.bottom + this.#covered());
    const zoom = Math.min(NEAREST, this.#map.getBoundsZoom(bounds, false, L.point(Math.min(room.x, x - 1), Math.min(room.y, y - 1))));
    const middle = this.#map.project(bounds.getSouthWest(), zoom).add(this.#map.project(bounds.getNorthEast(), zoom)).divideBy(2);
    const shift = L.point(0, (ROOM.bottom + this.#covered() - this.#above()) / 2);
    this.#fly(this.#map.unproject(middle.add(shift), zoom), zoom);
  }

  #fly(centre, zoom) {
    const way = this.#map.latLngToContainerPoint(centre).distanceTo(this.#map.getSize().divideBy(2));
    if (zoom === this.#map.getZoom() && way < 2) {
      return;
    }
    if (still.matches) {
      this.#map.setView(centre, zoom, { animate: false });
    } else {
      this.#flyingUntil = performance.now() + FLIGHT * 1000;
      this.#map.flyTo(centre, zoom, { duration: FLIGHT });
    }
  }

  /** The map's centre that puts a position into the middle of what is seen. */
  #centreFor(position, zoom) {
    const off = this.#clearMiddle().subtract(this.#map.getSize().divideBy(2));
    return this.#map.unproject(this.#map.project(position, zoom).subtract(off), zoom);
  }

  /** @returns {any} the middle of what nothing covers, in pixels of the container */
  #clearMiddle() {
    const { x, y } = this.#map.getSize();
    return L.point(x / 2, (y - this.#covered() + this.#board()) / 2);
  }

  /** Pixels at the top that are no room for pins. */
  #above() {
    return ROOM.top + this.#board();
  }

  /** Pixels that a board over the map, such as a driver's next corner, takes on a phone. */
  #board() {
    const board = /** @type {HTMLElement|null} */ (desktop.matches ? null : document.querySelector('[data-over-map]'));
    return board && getComputedStyle(board).position === 'fixed' ? board.offsetHeight : 0;
  }

  /** Pixels of the map that the sheet covers from below. */
  #covered() {
    return desktop.matches ? 0 : byId('sheet').offsetHeight;
  }
}

/** @param {Position} position */
function latLng([lon, lat]) {
  return L.latLng(lat, lon);
}
