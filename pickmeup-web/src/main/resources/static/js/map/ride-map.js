/**
 * The map of a ride: the city, the two pins, the car, the route, and a view that follows until the finger says otherwise.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { L } from './leaflet.js';
import { CarMarker } from './car-marker.js';
import { CityLayer } from './city-layer.js';
import { LabelLayer } from './label-layer.js';
import { pinIcon } from './pins.js';
import { shapeOf } from './shapes.js';
import { byId, element, onClick } from '../page/dom.js';
import { text } from '../page/texts.js';

const latLng = ([lon, lat]) => [lat, lon];
const desktop = matchMedia('(min-width: 48rem)');
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

export class RideMap {
  #map;
  #pins = new Map();
  #route;
  #following = true;
  #focus = [];

  /** @param {import('../page/settings.js').Settings['map']} settings */
  constructor({ city, tiles, attribution, center, bounds }) {
    const around = L.latLngBounds(bounds.map(latLng)).pad(0.3);
    this.#map = L.map('map', { zoomControl: false, minZoom: 12, maxZoom: 18, maxBounds: around, preferCanvas: true, zoomAnimation: !still, fadeAnimation: !still });
    L.control.zoom({ position: 'bottomright', zoomInTitle: text('map.zoomIn'), zoomOutTitle: text('map.zoomOut') }).addTo(this.#map);
    this.#map.attributionControl.setPrefix(false).addAttribution(credit(attribution));
    this.#map.setView(latLng(center), 14);
    this.#map.on('dragstart', () => this.#follow(false));
    onClick('recenter', () => this.#follow(true));
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

  /** @returns {Position} the middle of what can be seen of the map */
  get middle() {
    const size = this.#map.getSize();
    const { lng, lat } = this.#map.containerPointToLatLng([size.x / 2, (size.y - this.#covered()) / 2]);
    return [lng, lat];
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
    this.#route?.forEach((line) => line.remove());
    if (path && path.length > 1) {
      const style = getComputedStyle(document.documentElement);
      const line = (weight, name) =>
        L.polyline(path.map(latLng), { weight, color: style.getPropertyValue(name).trim(), interactive: false, lineJoin: 'round' }).addTo(this.#map);
      this.#route = [line(9, '--map-route-edge'), line(5, '--map-route')];
    } else {
      this.#route = undefined;
    }
  }

  /** @param {Position} position @param {boolean} draggable */
  car(position, draggable = false) {
    return new CarMarker(this.#map, position, { title: text('map.car'), draggable });
  }

  /** @param {Position} position @param {L.DivIcon} icon @param {string} title */
  mark(position, icon, title) {
    return L.marker(latLng(position), { icon, title, alt: title, keyboard: false }).addTo(this.#map);
  }

  /** Shows these positions in the part of the map that nothing covers, and follows again. @param {(Position|undefined|null)[]} positions */
  fit(positions) {
    this.#focus = positions.filter(Boolean).map(latLng);
    this.#follow(true);
  }

  /** Keeps these positions in view until somebody moves the map. @param {(Position|undefined|null)[]} positions */
  keepInView(positions) {
    this.#focus = positions.filter(Boolean).map(latLng);
    const size = this.#map.getSize();
    const clear = L.bounds([20, 70], [size.x - 20, size.y - this.#covered() - 20]);
    if (this.#following && this.#focus.some((point) => !clear.contains(this.#map.latLngToContainerPoint(point)))) {
      this.#show();
    }
  }

  #follow(following) {
    this.#following = following;
    byId('recenter').hidden = following || this.#focus.length === 0;
    if (following && this.#focus.length > 0) {
      this.#show();
    }
  }

  #show() {
    const options = { paddingTopLeft: [48, 96], paddingBottomRight: [48, this.#covered() + 32], maxZoom: 16, animate: !still };
    this.#map.fitBounds(L.latLngBounds(this.#focus), options);
  }

  /** @returns {number} pixels of the map that the sheet covers from below */
  #covered() {
    return desktop.matches ? 0 : byId('sheet').offsetHeight;
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
