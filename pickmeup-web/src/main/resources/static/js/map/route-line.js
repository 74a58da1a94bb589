/** The route on the map, which is drawn anew sixty times a second while a car eats it up. */
import { L } from './leaflet.js';
import { palette } from './city-style.js';

const LINES = [
  { weight: 9, colour: '--map-route-edge' },
  { weight: 5, colour: '--map-route' },
];

export class RouteLine {
  #lines;
  #map;

  /** @param {any} map Leaflet's */
  constructor(map) {
    this.#map = map;
    this.#lines = LINES.map(({ weight, colour }) => ({ colour, line: L.polyline([], { weight, interactive: false, lineJoin: 'round', smoothFactor: 0 }) }));
    this.#paint();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#paint());
  }

  /** @param {import('./geo.js').Position[]|null} path */
  show(path) {
    for (const { line } of this.#lines) {
      if (path && path.length > 1) {
        line.setLatLngs(path.map(([lon, lat]) => [lat, lon])).addTo(this.#map);
      } else {
        line.remove();
      }
    }
  }

  #paint() {
    const colour = palette();
    this.#lines.forEach(({ line, colour: name }) => line.setStyle({ color: colour(name) }));
  }
}
