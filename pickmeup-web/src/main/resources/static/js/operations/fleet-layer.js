/**
 * A thousand cars on one canvas, each gliding to where it was last reported. Positions are projected once a report, so that a
 * frame is one multiplication and one copied picture a car. A frame in which no car would go half a pixel is left out: seen from
 * above a town, cars are slow, and a canvas that was touched has to be put over the map again, whole.
 */
import { L } from '../map/leaflet.js';
import { shortTurn } from '../map/glide.js';
import { project } from '../map/shapes.js';
import { makeSprites, SPRITE } from './sprites.js';

const TILE = 256;
/** Milliseconds from one report to the next, and a little more, so that nothing stops between them. */
const GLIDE = 1_150;
/** Of the unit square: about half a mile. Nothing drives so far between two reports. */
const LEAP = 2e-5;
/** Pixels, of the screen. */
const SEEN = 0.5;
/** Milliseconds after which there may be something new to show, however slow the cars are. */
const LOOK = 100;
/** Pixels within which a tap means a car. */
const REACH = 22;

export const FleetLayer = L.Layer.extend({
  /** @param {import('./fleet.js').Fleet} fleet */
  initialize(fleet) {
    this._fleet = fleet;
    /** @type {Map<string, {told: any, from: number[], to: number[], x: number, y: number, speed: number, start: number, heading: number, turn: number}>} */
    this._cars = new Map();
    this._still = matchMedia('(prefers-reduced-motion: reduce)');
    this._chosen = '';
    /** When to draw next. */
    this._due = 0;
  },

  onAdd(map) {
    this._canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide fleet', map.getPane('markerPane'));
    this._canvas.setAttribute('aria-hidden', 'true');
    this._context = this._canvas.getContext('2d');
    map.on('move zoomend resize viewreset', this._place, this);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this._sprites = makeSprites(this._ratio);
      this._due = 0;
    });
    this._place();
    const step = (now) => {
      if (now >= this._due) {
        const fastest = this._draw(now);
        this._due = now + Math.min(LOOK, SEEN / fastest);
      }
      this._frame = requestAnimationFrame(step);
    };
    this._frame = requestAnimationFrame(step);
  },

  onRemove(map) {
    cancelAnimationFrame(this._frame);
    map.off('move zoomend resize viewreset', this._place, this);
    this._canvas.remove();
  },

  /** @param {string} driver around whom there is a ring */
  choose(driver) {
    this._chosen = driver;
    this._due = 0;
  },

  /** @param {{x: number, y: number}} point of the map's container @returns {string|null} whose car is there */
  at({ x, y }) {
    let best = null;
    let nearest = REACH;
    for (const [id, car] of this._cars) {
      const off = Math.hypot(car.x * this._scale - this._west - x, car.y * this._scale - this._north - y);
      if (off < nearest) {
        [best, nearest] = [id, off];
      }
    }
    return best;
  },

  _place() {
    const { x, y } = this._map.getSize();
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    if (this._ratio !== ratio || this._canvas.width !== x * ratio || this._canvas.height !== y * ratio) {
      this._canvas.width = x * ratio;
      this._canvas.height = y * ratio;
      this._canvas.style.width = `${x}px`;
      this._canvas.style.height = `${y}px`;
      this._sprites = this._ratio === ratio ? this._sprites : makeSprites(ratio);
      this._ratio = ratio;
    }
    L.DomUtil.setPosition(this._canvas, this._map.containerPointToLayerPoint([0, 0]));
    this._due = 0;
  },

  /** @returns {number} how fast the fastest of those in sight goes: pixels of the screen in a millisecond */
  _draw(now) {
    const bounds = this._map.getPixelBounds();
    this._scale = TILE * 2 ** this._map.getZoom();
    this._west = bounds.min.x;
    this._north = bounds.min.y;
    const context = this._context;
    const ratio = this._ratio;
    const [width, height] = [this._canvas.width, this._canvas.height];
    context.clearRect(0, 0, width, height);
    for (const id of this._cars.keys()) {
      if (!this._fleet.cars.get(id)?.position) {
        this._cars.delete(id);
      }
    }
    let fastest = 0;
    for (const told of this._fleet.cars.values()) {
      if (told.position) {
        const car = this._glide(told, now);
        const x = (car.x * this._scale - this._west) * ratio;
        const y = (car.y * this._scale - this._north) * ratio;
        if (x > -SPRITE && y > -SPRITE && x < width + SPRITE && y < height + SPRITE) {
          this._paint(told.id, car, x, y, ratio);
          fastest = Math.max(fastest, car.speed);
        }
      }
    }
    return fastest * this._scale * ratio;
  },

  _glide(told, now) {
    let car = this._cars.get(told.id);
    if (!car) {
      const [x, y] = project(told.position);
      car = { told: told.position, from: [x, y], to: [x, y], x, y, speed: 0, start: now, heading: told.heading, turn: 0 };
      this._cars.set(told.id, car);
    } else if (car.told !== told.position) {
      const to = project(told.position);
      const glides = !this._still.matches && Math.hypot(to[0] - car.x, to[1] - car.y) < LEAP;
      car.from = glides ? [car.x, car.y] : to;
      car.told = told.position;
      car.to = to;
      car.start = now;
      car.heading += car.turn;
      car.turn = shortTurn(car.heading, told.heading);
    }
    const share = Math.min(1, (now - car.start) / GLIDE);
    car.x = car.from[0] + (car.to[0] - car.from[0]) * share;
    car.y = car.from[1] + (car.to[1] - car.from[1]) * share;
    car.speed = share < 1 ? Math.hypot(car.to[0] - car.from[0], car.to[1] - car.from[1]) / GLIDE : 0;
    return car;
  },

  _paint(id, car, x, y, ratio) {
    const context = this._context;
    if (id === this._chosen) {
      context.beginPath();
      context.arc(x, y, 18 * ratio, 0, 2 * Math.PI);
      context.lineWidth = 3 * ratio;
      context.strokeStyle = getComputedStyle(this._canvas).color;
      context.stroke();
    }
    const sprite = this._sprites(this._fleet.does(id), car.heading + car.turn);
    context.drawImage(sprite, Math.round(x - sprite.width / 2), Math.round(y - sprite.height / 2));
  },
});
