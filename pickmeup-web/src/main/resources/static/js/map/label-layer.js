/**
 * Names of streets, parks and neighbourhoods on one canvas over the view, drawn anew whenever the map rests. Each name stands
 * once, only where no other is, and stays where it is for as long as it can be read there.
 *
 * @typedef {import('./shapes.js').Shape} Shape
 */
import { L } from './leaflet.js';
import { palette } from './city-style.js';
import { Lettering } from './lettering.js';
import { streetsOf } from './streets.js';

/** Names of streets by their rank: from which level, and how large. */
const STREETS = [
  { from: 14, weight: 600, size: 12 },
  { from: 14, weight: 600, size: 12 },
  { from: 15, weight: 500, size: 11.5 },
  { from: 16, weight: 500, size: 11 },
];
const PARKS = { from: 15, weight: 600, size: 11 };
const NEIGHBOURHOODS = { until: 16.5, weight: 700, size: 11.5 };
/** Pixels between two places along a street where its name may stand. */
const STEP = 160;

export const LabelLayer = L.Layer.extend({
  /** @param {Shape[]} shapes */
  initialize(shapes) {
    const of = (kind) => shapes.filter(({ properties }) => properties.kind === kind && properties.name);
    this._neighbourhoods = of('label');
    this._parks = of('green');
    this._streets = streetsOf(of('road'));
    /** @type {Map<string, string>} where each street's name stood last */
    this._stood = new Map();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this._map && this._draw());
  },

  onAdd(map) {
    this._canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide', map.getPane('overlayPane'));
    this._canvas.setAttribute('aria-hidden', 'true');
    map.on('moveend resize', this._draw, this);
    map.on('zoomstart', this._hide, this);
    this._draw();
  },

  onRemove(map) {
    this._canvas.remove();
    map.off('moveend resize', this._draw, this);
    map.off('zoomstart', this._hide, this);
  },

  /** Names of one scale mean nothing on another. */
  _hide() {
    this._canvas.style.visibility = 'hidden';
  },

  _draw() {
    const map = this._map;
    const size = map.getSize();
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    L.DomUtil.setPosition(this._canvas, map.containerPointToLayerPoint([0, 0]));
    Object.assign(this._canvas, { width: size.x * ratio, height: size.y * ratio });
    Object.assign(this._canvas.style, { width: `${size.x}px`, height: `${size.y}px`, visibility: 'visible' });
    const context = this._canvas.getContext('2d');
    context.scale(ratio, ratio);

    const zoom = map.getZoom();
    const scale = 256 * 2 ** zoom;
    const origin = map.getPixelBounds().min;
    const at = ({ x, y }) => ({ x: x * scale - origin.x, y: y * scale - origin.y });
    const letters = new Lettering(context, size, getComputedStyle(document.body).fontFamily);
    const colour = palette();
    if (zoom < NEIGHBOURHOODS.until) {
      letters.use({ ...NEIGHBOURHOODS, spacing: 1, colour: colour('--map-place'), halo: colour('--map-halo') });
      this._neighbourhoods.forEach(({ lines: [[x, y]], properties }) => letters.write(properties.name.toUpperCase(), at({ x, y })));
    }
    STREETS.forEach((style, rank) => {
      if (zoom >= style.from) {
        letters.use({ ...style, colour: colour('--map-text'), halo: colour('--map-halo') });
        this._streets.filter((street) => street.rank === rank).forEach((street) => this._street(letters, street, zoom, scale, at));
      }
    });
    if (zoom >= PARKS.from) {
      letters.use({ ...PARKS, colour: colour('--map-green-text'), halo: colour('--map-green') });
      this._parks.forEach((park) => this._park(letters, park, scale, at));
    }
  },

  /** Where a name may stand depends on the street and the scale alone, so that it does not wander as the map moves. */
  _street(letters, { name, straights }, zoom, scale, at) {
    const width = letters.width(name);
    const places = [];
    straights.forEach(({ from, to, length }, number) => {
      const pixels = length * scale;
      const count = Math.max(1, Math.round(pixels / STEP));
      for (let i = 0; pixels >= width && i < count; i++) {
        const share = (i + 0.5) / count;
        const place = at({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
        if (letters.sees(place)) {
          places.push({ key: `${zoom} ${number} ${i}`, place, angle: Math.atan2(to.y - from.y, to.x - from.x) });
        }
      }
    });
    const last = this._stood.get(name);
    places.sort((a, b) => Number(b.key === last) - Number(a.key === last) || letters.fromMiddle(a.place) - letters.fromMiddle(b.place));
    const found = places.find(({ place, angle }) => letters.write(name, place, angle));
    if (found) {
      this._stood.set(name, found.key);
    }
  },

  _park(letters, { west, north, east, south, properties: { name } }, scale, at) {
    if ((east - west) * scale > letters.width(name) * 0.8) {
      letters.write(name, at({ x: (west + east) / 2, y: (north + south) / 2 }));
    }
  },
});
