/** Past rides, the newest first, as many as somebody wants to see; a driver's begin with what they earned. */
import { byId, element, onClick } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { openReceipt } from '../receipt/receipt-dialog.js';
import { findEarnings, findTrips } from './archive.js';
import { showEarnings } from './earnings-view.js';
import { amountOf, standingOf } from './entry.js';

/** @typedef {{role: 'driver'|'passenger', id: string, token: () => string}} Reader */

/** @type {Map<string, any>} by id: a ride that is new while somebody reads moves the others on to the next page */
const rides = new Map();
/** @type {Reader} */
let reader;
let page = 0;
let total = 0;

/** @param {Reader} who */
export function openHistory(who) {
  if (!reader) {
    onClick('history-more', () => load(page + 1));
    onClick('history-again', () => load(page));
    onClick('history-close', () => byId('history').close());
    byId('history-rides').addEventListener('click', open);
  }
  reader = who;
  rides.clear();
  byId('history').showModal();
  load(0);
  if (who.role === 'driver') {
    const now = new Date();
    findEarnings(who.token(), who.id, now).then((earned) => showEarnings(earned, now), () => {});
  }
}

async function load(wanted) {
  page = wanted;
  const list = byId('history-rides');
  const before = rides.size;
  list.setAttribute('aria-busy', 'true');
  byId('history-failed').hidden = true;
  try {
    const answer = await findTrips(reader.token(), wanted);
    total = answer.total;
    answer.items.forEach((trip) => rides.set(trip.tripId, trip));
    list.replaceChildren(...[...rides.values()].map(row));
  } catch {
    byId('history-failed').hidden = false;
  }
  list.setAttribute('aria-busy', 'false');
  byId('history-empty').hidden = rides.size > 0 || !byId('history-failed').hidden;
  byId('history-more').hidden = rides.size >= total;
  if (wanted > 0) {
    list.children[before]?.querySelector('a').focus();
  }
}

function row(trip) {
  const { tripId, pickup, destination, requestedAt, driver, passenger } = trip;
  const partner = reader.role === 'driver' ? passenger : driver;
  const amount = amountOf(trip);
  const where = destination ? text('online.to', placeOf(destination)) : placeOf(pickup);
  const when = `${format.day(requestedAt)}, ${format.hour(requestedAt)}`;
  const link = element(
    'a',
    { href: `/receipts/${tripId}` },
    element('span', { className: 'what' }, element('strong', {}, where), element('span', { className: 'muted' }, partner ? text('history.when', when, partner.name ?? partner.id) : when)),
    element('span', { className: 'price' }, ...(amount === undefined ? [] : [element('strong', {}, format.money(amount))]), element('span', { className: 'muted' }, text(`history.${standingOf(trip)}`))),
  );
  link.dataset.ride = tripId;
  return element('li', {}, link);
}

function placeOf(place) {
  return place?.label ?? text('ride.unknownPlace');
}

/** In the page, as whoever has a ride under way does not want to leave it; a new window is one's own wish. */
function open(event) {
  const ride = event.target.closest('[data-ride]')?.dataset.ride;
  if (ride && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    openReceipt(ride, reader);
  }
}
