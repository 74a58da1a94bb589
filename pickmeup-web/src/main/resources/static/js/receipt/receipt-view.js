/** A receipt, filled in: the same in the ride's page and on the page that is printed. */
import { reasonText } from '../page/cancellation.js';
import { element } from '../page/dom.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { amountOf, standingOf } from '../history/entry.js';
import { linesOf } from './lines.js';
import { traceOf } from './trace.js';

const PAPER = { width: 320, height: 150, margin: 16 };
const SVG = 'http://www.w3.org/2000/svg';
const MEASURES = { distance: 'distance', time: 'minutes' };

/** @param {ParentNode} root @param {any} record of the trip @param {'driver'|'passenger'} role of whoever reads it */
export function fillReceipt(root, record, role) {
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-receipt="${name}"]`));
  const write = (name, said) => {
    part(name).textContent = said ?? '';
    part(name).hidden = !said;
  };
  const { tripId, passenger, driver, pickup, destination, fare, requestedAt, startedAt, endedAt, claimed, payment, track = [] } = record;
  const partner = role === 'driver' ? passenger : driver;
  const amount = amountOf(record);
  write('when', format.moment(requestedAt));
  write('amount', amount === undefined ? null : format.money(amount));
  write('standing', standing(record));
  write('with', partner && text('receipt.with', nameOf(partner)));
  write('pickup', pickup.label ?? text('ride.unknownPlace'));
  write('pickup-at', startedAt && format.hour(startedAt));
  write('destination', destination ? (destination.label ?? text('ride.unknownPlace')) : text('receipt.noDestination'));
  write('destination-at', endedAt && format.hour(endedAt));
  write('distance', fare && endedAt && format.distance(fare.distance));
  write('time', fare && endedAt && format.minutes(fare.time));
  part('measured').hidden = !fare || !endedAt;
  write('corrected', claimed && text('ended.corrected', format.money(claimed.cost)));
  write('rating', payment?.rating && text(role === 'driver' ? 'receipt.ratingForYou' : 'receipt.ratingOfYours', text('receipt.stars', format.count(payment.rating))));
  write('people', driver && text('receipt.people', nameOf(passenger), nameOf(driver)));
  write('number', text('receipt.number', tripId));
  const lines = linesOf(record, role, settings.fare);
  part('lines').hidden = lines.length === 0;
  part('lines').replaceChildren(...lines.map(row));
  const trace = traceOf(track, { startedAt }, PAPER);
  part('trace').hidden = !trace;
  part('trace').replaceChildren(...(trace ? [drawing(trace)] : []));
}

function nameOf({ id, name }) {
  return name ?? id;
}

/** Where a ride was not simply paid: what became of it. */
function standing(record) {
  const what = standingOf(record);
  const { cancelledBy, driver, passenger, reason, payment } = record;
  if (what === 'paid') {
    return null;
  }
  if (what === 'cancelled' && cancelledBy) {
    const by = { driver, passenger }[cancelledBy];
    const told = reason && reasonText(reason);
    const who = by?.name ?? by?.id ?? text('app.name');
    return told ? text('trip.cancelledReason', who, told) : text('trip.cancelled', who);
  }
  return what === 'unpaid' && payment?.reason ? text('ended.rejected', payment.reason) : text(`history.${what}`);
}

/** @param {import('./lines.js').Line} line */
function row({ name, values = [], amount, kind }) {
  const said = values.map((value) => format[MEASURES[name]](value));
  return element('div', { className: kind ?? '' }, element('dt', {}, text(`receipt.${name}`, ...said)), element('dd', {}, format.money(amount)));
}

function drawing({ approach, ride, from, to }) {
  const svg = shape('svg', { viewBox: `0 0 ${PAPER.width} ${PAPER.height}`, role: 'img', 'aria-label': text('receipt.trace') });
  svg.append(
    shape('polyline', { class: 'approach', points: approach }),
    shape('polyline', { class: 'way', points: ride }),
    shape('circle', { class: 'from', cx: from[0], cy: from[1], r: 5 }),
    shape('rect', { class: 'to', x: to[0] - 5, y: to[1] - 5, width: 10, height: 10, rx: 2 }),
  );
  return svg;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, String(value)));
  return made;
}
