/** A message of the diagram in SVG. Across, everything is in percent, so that it fits any width; down, in the height of a letter. */
import { LIFELINES } from './strokes.js';

/**
 * @typedef {import('./strokes.js').Strokes} Strokes
 * @typedef {import('./strokes.js').Mark} Mark
 */

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Heights of a letter. */
const TOP = 0.5;
const LINE = 0.75;
const PACKET_LINE = 0.75;
const BOTTOM = 0.1;
/** What a letter is high where marks and heads of arrows are drawn. */
const ICON = 16;

const HEADS = { right: 'M0 0-9-4.5V4.5Z', left: 'M0 0 9-4.5V4.5Z' };

/** Around the point where they are drawn. @type {Record<Mark, string>} */
const MARKS = {
  pin: 'M0 9V2M-5 2H5L3-2V-7H-3V-2Z',
  unpin: 'M0 9V2M-5 2H5L3-2V-7H-3V-2ZM-8-8 8 8',
  grave: 'M-6 8V-2A6 6 0 0 1 6-2V8ZM0-5V3M-3-2H3',
  fired: 'M-6 8V-2A6 6 0 0 1 6-2V8ZM0-5V3M-3-2H3',
  queue: 'M-8-5H8V5H-8ZM-8-5 0 1 8-5M-6 8H6',
  refused: 'M-6-6 6 6M6-6-6 6',
};

/** @param {Strokes} strokes @param {import('../ledger.js').Happening} happening that they are of @returns {SVGElement} */
export function draw({ arrows, packets, lines, packetLines, marks }, { qos, from: sender }) {
  const heightOf = (line) => TOP + LINE * line;
  const under = heightOf(lines);
  const drawing = svg('svg', { class: `strokes ${sender}`, height: `${under + PACKET_LINE * packetLines + BOTTOM}em` });
  for (const { from, to, line } of arrows) {
    drawing.append(arrow(from, to, heightOf(line), `qos-${qos} ${from === 'broker' ? 'onwards' : ''}`));
  }
  for (const { from, to, line, packet } of packets) {
    const y = under + PACKET_LINE * line;
    drawing.append(arrow(from, to, y, 'packet'), point((across(from) + across(to)) / 2, y, svg('text', { class: 'packet' }, packet)));
  }
  marks.forEach((mark, index) => drawing.append(point(across('broker') + 3 * index, TOP, svg('path', { class: `sign ${mark}`, d: MARKS[mark] }))));
  return drawing;
}

function arrow(from, to, y, kind) {
  const [start, end] = [across(from), across(to)];
  const direction = start < end ? 'right' : 'left';
  const ends = { x1: `${start}%`, x2: `${end}%`, y1: `${y}em`, y2: `${y}em` };
  // QoS 2 is a double line: a thick one with a thin one out of its middle.
  return svg('g', { class: `arrow ${direction} ${kind}` }, svg('line', ends), svg('line', { ...ends, class: 'gap' }), point(end, y, svg('path', { d: HEADS[direction] })));
}

/** @param {number} x percent @param {number} y heights of a letter @param {SVGElement} what is drawn around it */
function point(x, y, what) {
  return svg('svg', { x: `${x}%`, y: `${y}em`, width: '1em', height: '1em', viewBox: `0 0 ${ICON} ${ICON}`, overflow: 'visible' }, what);
}

/** @param {import('../ledger.js').Party} party @returns {number} percent */
function across(party) {
  return (100 * (LIFELINES.indexOf(party) + 0.5)) / LIFELINES.length;
}

/** @param {string} tag @param {Record<string, string>} attributes @param {...(Node|string)} children */
function svg(tag, attributes, ...children) {
  const made = /** @type {SVGElement} */ (document.createElementNS(NAMESPACE, tag));
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
