/**
 * Many cars on the map, each gliding to where it was told to be. The browser's compositor moves them, by CSS transitions:
 * no script runs between two reports, so a hundred cost the page no more than one.
 *
 * @typedef {import('./geo.js').Position} Position
 */
import { L } from './leaflet.js';
import { distance } from './geo.js';
import { shortTurn } from './glide.js';
import { element } from '../page/dom.js';

/** Miles. Nothing drives so far between two reports. */
const LEAP = 0.5;
/** Milliseconds that a car takes to come and to go; `css/map.css` fades it. */
const FADE = 300;
const PANE = 'cars';

export const CarLayer = L.Layer.extend({
  initialize() {
    /** @type {Map<string, {image: HTMLElement, position: Position, heading: number}>} by who drives */
    this._cars = new Map();
  },

  onAdd(map) {
    this._pane = map.getPane(PANE) ?? map.createPane(PANE);
    this._pane.setAttribute('aria-hidden', 'true');
    map.on('zoom viewreset', this._place, this);
    this._place();
  },

  onRemove(map) {
    map.off('zoom viewreset', this._place, this);
    this.show(new Map());
  },

  /** @param {ReadonlyMap<string, {position: Position, heading?: number}>} told where the cars are, by who drives */
  show(told) {
    for (const [id, { image }] of this._cars) {
      if (!told.has(id)) {
        this._cars.delete(id);
        image.classList.remove('there');
        setTimeout(() => image.remove(), FADE);
      }
    }
    for (const [id, { position, heading = 0 }] of told) {
      const car = this._cars.get(id);
      if (!car) {
        this._come(id, position, heading);
      } else if (car.position !== position) {
        car.heading += shortTurn(car.heading, heading);
        this._move(car, position, distance(car.position, position) < LEAP);
      }
    }
    this._pane.dataset.cars = String(told.size);
  },

  _come(id, position, heading) {
    const image = element('img', { src: '/img/car-free.svg', alt: '', className: 'free-car leaflet-zoom-hide' });
    const car = { image, position, heading };
    this._cars.set(id, car);
    this._pane.append(image);
    this._move(car, position, false);
    requestAnimationFrame(() => image.classList.add('there'));
  },

  _move(car, position, gliding) {
    const { x, y } = this._map.latLngToLayerPoint([position[1], position[0]]);
    car.position = position;
    car.image.classList.toggle('gliding', gliding);
    car.image.style.translate = `${x}px ${y}px`;
    car.image.style.rotate = `${car.heading}deg`;
  },

  /** The map's scale has changed: where they are is elsewhere on the screen. */
  _place() {
    this._pane.style.setProperty('--car-scale', String(1.25 ** Math.min(1, Math.max(-3, this._map.getZoom() - 16))));
    this._cars.forEach((car) => this._move(car, car.position, false));
  },
});
