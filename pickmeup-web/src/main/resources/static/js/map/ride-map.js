/**
 * The map of a ride: the city, the two pins, the car, the route, and a view that follows until the finger says otherwise.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { L } from './leaflet.js';
import { Camera } from './camera.js';
import { CarMarker } from './car-marker.js';
import { CityLayer } from './city-layer.js';
import { LabelLayer } from './label-layer.js';
import { pinIcon } from './pins.js';
import { RouteLine } from './route-line.js';
import { shapeOf } from './shapes.js';
import { byId, element } from '../page/dom.js';
import { text } from '../page/texts.js';

const latLng = ([lon, lat]) => [lat, lon];
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

export class RideMap {
  #map;
  #pins = new Map();
  #camera;
  #route;

  /** @param {import('../page/settings.js').Settings['map']} settings */
  constructor({ city, tiles, attribution, center, bounds }) {
    const around = L.latLngBounds(bounds.map(latLng)).pad(0.3);
    this.#map = L.map('map', { zoomControl: false, minZoom: 12, maxZoom: 18, maxBounds: around, preferCanvas: true, zoomAnimation: !still, fadeAnimation: !still });
    L.control.zoom({ position: 'bottomright', zoomInTitle: text('map.zoomIn'), zoomOutTitle: text('map.zoomOut') }).addTo(this.#map);
    this.#map.attributionControl.setPrefix(false).addAttribution(credit(attribution));
    this.#map.setView(latLng(center), 14);
    this.#route = new RouteLine(this.#map);
    this.#camera = new Camera(this.#map);
    if (tiles) {
      L.tileLayer(tiles, { maxZoom: 19 }).addTo(this.#map);
      byId('map').dataset.ready = 'true';
    } else {
      // The city is the heaviest thing on the page, and the page is of use before it is here.
      requestAnimationFrame(() => setTimeout(() => this.#drawCity(city)));
    }
  }

  async #drawCity(url) {
    const response = await fetch(url);
    const shapes = (await response.json()).features.map(shapeOf);
    new CityLayer(shapes).addTo(this.#map);
    new LabelLayer(shapes).addTo(this.#map);
    byId('map').dataset.ready = 'true';
  }

  /** @param {(position: Position) => void} action */
  onTap(action) {
    this.#map.on('click', ({ latlng }) => action([latlng.lng, latlng.lat]));
  }

  /** @param {() => void} moving while it is moved @param {() => void} moved when it rests */
  onMove(moving, moved) {
    this.#map.on('move', moving);
    this.#map.on('moveend', moved);
  }

  /** @returns {Position} the middle of what can be seen of the map */
  get middle() {
    return this.#camera.middle;
  }

  /**
   * Sets, moves or (with null) takes away a pin.
   *
   * @param {'pickup'|'destination'} kind
   * @param {Position|null} position
   * @param {(position: Position) => void} [onMoved] makes it draggable
   */
  pin(kind, position, onMoved) {
    let pin = this.#pins.get(kind);
    if (pin && (!position || Boolean(onMoved) !== Boolean(pin.options.draggable))) {
      pin.remove();
      this.#pins.delete(kind);
      pin = undefined;
    }
    if (!position) {
      return;
    }
    if (!pin) {
      const title = text(`map.${kind}`);
      pin = L.marker(latLng(position), { icon: pinIcon(kind), draggable: Boolean(onMoved), title, alt: title, keyboard: false }).addTo(this.#map);
      pin.on('dragend', () => onMoved?.([pin.getLatLng().lng, pin.getLatLng().lat]));
      this.#pins.set(kind, pin);
    }
    pin.setLatLng(latLng(position));
  }

  /** @param {Position[]|null} path */
  route(path) {
    this.#route.show(path);
  }

  /**
   * @param {Position} position
   * @param {{draggable?: boolean, onGlide?: (position: Position) => void}} [options] `onGlide`: told where the car is seen
   */
  car(position, options) {
    return new CarMarker(this.#map, position, { title: text('map.car'), ...options });
  }

  /** @template T @param {T & {addTo: (map: any) => T}} layer @returns {T} */
  add(layer) {
    return layer.addTo(this.#map);
  }

  /** @param {Position} position @param {any} icon Leaflet's @param {string} title */
  mark(position, icon, title) {
    return L.marker(latLng(position), { icon, title, alt: title, keyboard: false }).addTo(this.#map);
  }

  /** Shows these positions in the part of the map that nothing covers, and follows again. @param {(Position|undefined|null)[]} positions */
  fit(positions) {
    this.#camera.fit(positions);
  }

  /** Keeps these positions in view until somebody moves the map. @param {(Position|undefined|null)[]} positions */
  keepInView(positions) {
    this.#camera.keepInView(positions);
  }

  /** Stays close to a car that drives. @param {Position} position where it will be @param {number} time milliseconds until then */
  stayWith(position, time) {
    this.#camera.stayWith(position, time);
  }
}

/** @param {string|null} attribution plain text @returns {string} markup, as Leaflet wants it */
function credit(attribution) {
  const about = attribution ?? '';
  if (!about.includes('OpenStreetMap')) {
    return element('span', {}, about).innerHTML;
  }
  return element('a', { href: 'https://www.openstreetmap.org/copyright', rel: 'noopener' }, about).outerHTML;
}
