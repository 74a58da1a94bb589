/**
 * What is drawn of a message: its way to the broker and on from there, the packets that a quality of service costs, and what
 * stays at the broker.
 *
 * @typedef {import('../ledger.js').Happening} Happening
 * @typedef {import('../ledger.js').Party} Party
 * @typedef {{from: Party, to: Party, line: number}} Arrow `line`: from the top, in the lines of its kind
 * @typedef {'pin'|'unpin'|'grave'|'fired'|'queue'|'refused'} Mark at the broker: retained, retained no more, a will that is left there,
 *   a will that is carried out, a message that waits for somebody, a message that goes nowhere
 * @typedef {{arrows: Arrow[], packets: (Arrow & {packet: string})[], lines: number, packetLines: number, marks: Mark[]}} Strokes
 */

/** From left to right. @type {readonly Party[]} */
export const LIFELINES = ['driver', 'broker', 'passenger', 'backend'];

const place = (party) => LIFELINES.indexOf(party);
/** What the large arrow says already. */
const SPOKEN = new Set(['publish', 'subscribe', 'unsubscribe', 'connect', 'disconnect', 'lost']);

/** @param {Happening} happening @returns {Strokes} */
export function strokesOf(happening) {
  const arrows = arrowsOf(happening);
  const packets = packetsOf(happening.handshake);
  const bottom = (lines) => lines.reduce((most, { line }) => Math.max(most, line + 1), 0);
  return { arrows, packets, lines: bottom(arrows), packetLines: bottom(packets), marks: marksOf(happening) };
}

/** Nobody talks to anybody but the broker. Two who are on the same side of it need a line each. */
function arrowsOf({ from, to }) {
  /** @type {Arrow[]} */
  const arrows = from === 'broker' ? [] : [{ from, to: 'broker', line: 0 }];
  const free = { left: arrows.length, right: arrows.length };
  for (const receiver of LIFELINES.filter((party) => party !== 'broker' && to.includes(party))) {
    const side = place(receiver) < place('broker') ? 'left' : 'right';
    arrows.push({ from: 'broker', to: receiver, line: free[side]++ });
  }
  return arrows;
}

/** Each phone's in a column of its own, in the order in which they passed. */
function packetsOf(handshake) {
  const free = { driver: 0, passenger: 0 };
  return handshake
    .filter(({ packet }) => !SPOKEN.has(packet))
    .map(({ packet, phone, direction }) => {
      const [from, to] = direction === 'out' ? [phone, 'broker'] : ['broker', phone];
      return { from: /** @type {Party} */ (from), to: /** @type {Party} */ (to), packet: packet.toUpperCase(), line: free[phone]++ };
    });
}

/** @param {Happening} happening @returns {Mark[]} */
function marksOf({ kind, retained, payload, waiting, refused }) {
  /** @type {Mark[]} */
  const marks = [];
  if (kind === 'will' || kind === 'willFired') {
    marks.push(kind === 'will' ? 'grave' : 'fired');
  } else if (retained) {
    marks.push(payload.length > 0 ? 'pin' : 'unpin');
  }
  if (refused) {
    marks.push('refused');
  }
  if (waiting.length > 0) {
    marks.push('queue');
  }
  return marks;
}
