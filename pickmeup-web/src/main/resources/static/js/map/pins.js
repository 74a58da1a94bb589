/** What stands on the map: pins and cars. Icons are built as elements, so no text becomes markup. */
import { L } from './leaflet.js';
import { element } from '../page/dom.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Told apart without their colours too: a round one and a square one, as in the list of stops.
 *
 * @type {Record<string, {tag: string, shape: Record<string, number>}>}
 */
const DOTS = {
  pickup: { tag: 'circle', shape: { cx: 18, cy: 17.5, r: 5.5 } },
  destination: { tag: 'rect', shape: { x: 12.5, y: 12, width: 11, height: 11, rx: 1.5 } },
};

/** @param {'pickup'|'destination'} kind */
export function pinIcon(kind) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 36 46');
  const body = document.createElementNS(SVG, 'path');
  body.setAttribute('class', 'body');
  body.setAttribute('d', 'M18 2C9 2 2 9 2 18c0 11 16 26 16 26s16-15 16-26c0-9-7-16-16-16z');
  const { tag, shape } = DOTS[kind];
  const dot = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries({ class: 'dot', ...shape })) {
    dot.setAttribute(name, String(value));
  }
  svg.append(body, dot);
  return L.divIcon({ className: `pin pin-${kind}`, html: svg, iconSize: [36, 46], iconAnchor: [18, 45] });
}

export function carIcon() {
  return L.divIcon({ className: 'car', html: element('img', { src: '/img/car.svg', alt: '' }), iconSize: [44, 44] });
}
