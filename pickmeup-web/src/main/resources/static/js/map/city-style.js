/**
 * How the city is drawn: one row a pass, from the ground up. Colours are the custom properties of `tokens.css`, so that the
 * map follows the colour scheme with everything else.
 *
 * @typedef {{
 *   match: (properties: Record<string, any>) => boolean,
 *   from: number, fill?: string, stroke?: string, width?: (zoom: number) => number, dash?: number[]
 * }} Pass `from`: the lowest zoom at which it is drawn
 */

const MAJOR = new Set(['trunk', 'primary', 'trunk_link', 'primary_link']);
const MIDDLE = new Set(['secondary', 'secondary_link']);
const LESSER = new Set(['tertiary', 'tertiary_link']);

/** @param {string} kind */
const area = (kind, from = 0) => ({ match: (p) => p.kind === kind, from, fill: `--map-${kind}` });

const isRoad = (p) => p.kind === 'road';
const major = (p) => isRoad(p) && MAJOR.has(p.class);
const middle = (p) => isRoad(p) && MIDDLE.has(p.class);
const lesser = (p) => isRoad(p) && LESSER.has(p.class);
const service = (p) => isRoad(p) && p.class === 'service';
const minor = (p) => isRoad(p) && !MAJOR.has(p.class) && !MIDDLE.has(p.class) && !LESSER.has(p.class) && p.class !== 'service';

/** Doubles about every level and a half, as streets do that keep their width on the ground. */
const grows = (at15) => (zoom) => at15 * 1.55 ** (zoom - 15);
const edged = (at15) => (zoom) => grows(at15)(zoom) + Math.min(2, Math.max(1, (zoom - 12) / 2));

/** @type {Pass[]} */
export const PASSES = [
  { match: (p) => p.kind === 'sea' || p.kind === 'water', from: 0, fill: '--map-water' },
  area('sand'),
  area('green'),
  area('pier', 13),
  { match: (p) => p.kind === 'pier', from: 13, stroke: '--map-pier', width: grows(2) },
  area('building', 15),
  { match: (p) => p.kind === 'path', from: 15, stroke: '--map-path', width: grows(1.2), dash: [4, 3] },
  { match: (p) => p.kind === 'rail', from: 13, stroke: '--map-rail', width: grows(1.4) },
  { match: service, from: 15, stroke: '--map-road-edge', width: edged(2) },
  { match: minor, from: 14, stroke: '--map-road-edge', width: edged(4) },
  { match: lesser, from: 13, stroke: '--map-road-edge', width: edged(5) },
  { match: service, from: 15, stroke: '--map-road', width: grows(2) },
  { match: minor, from: 13, stroke: '--map-road', width: grows(4) },
  { match: lesser, from: 11, stroke: '--map-road', width: grows(5) },
  { match: middle, from: 12, stroke: '--map-middle-edge', width: edged(6.5) },
  { match: middle, from: 11, stroke: '--map-middle', width: grows(6.5) },
  { match: major, from: 0, stroke: '--map-major-edge', width: edged(7.5) },
  { match: major, from: 0, stroke: '--map-major', width: grows(7.5) },
];

/** @returns {(name: string) => string} the colours of the present scheme */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colours = new Map();
  return (name) => {
    if (!colours.has(name)) {
      colours.set(name, style.getPropertyValue(name).trim());
    }
    return colours.get(name);
  };
}
