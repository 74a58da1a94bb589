/** Who waits for a car, who is on the way, and who has not paid yet; each opens what is known of the trip. */
import { byId, element, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';

const KINDS = /** @type {const} */ (['waiting', 'coming', 'riding', 'unpaid']);
const SINCE = { waiting: 'requestedAt', coming: 'acceptedAt', riding: 'startedAt', unpaid: 'endedAt' };
const MOST = 40;

/** @param {import('./fleet.js').Fleet} fleet @param {number} now milliseconds @param {(tripId: string) => void} open */
export function showQueues(fleet, now, open) {
  const queues = fleet.queues();
  for (const kind of KINDS) {
    const trips = queues[kind];
    setText(`${kind}-count`, format.count(trips.length));
    const list = byId(`${kind}-trips`);
    const shown = trips.slice(0, MOST);
    // Rows are kept by trip, so that the focus stays where it is.
    const known = new Map([...list.children].map((item) => [item.dataset.trip, item]));
    const items = shown.map((trip) => known.get(trip.tripId) ?? draw(trip, open));
    items.forEach((item, i) => describe(item, shown[i], now - (shown[i][SINCE[kind]] ?? now)));
    if (items.length !== list.children.length || items.some((item, i) => item !== list.children[i])) {
      list.replaceChildren(...items);
    }
    byId(`${kind}-none`).hidden = trips.length > 0;
  }
}

function draw({ tripId }, open) {
  const button = element('button', { type: 'button', className: 'row' }, element('strong'), element('span', { className: 'muted' }));
  button.addEventListener('click', () => open(tripId));
  const item = element('li', {}, button);
  item.dataset.trip = tripId;
  return item;
}

/** @param {any} item @param {import('./fleet.js').Status} trip @param {number} waited milliseconds */
function describe(item, { passenger, driver, destination }, waited) {
  const [who, more] = item.firstChild.children;
  const names = driver ? text('operations.trip.both', passenger.name, driver.name) : passenger.name;
  const where = destination?.label ? text('operations.trip.to', destination.label) : '';
  const words = [where, format.wait(Math.max(0, waited / 1000))].filter(Boolean).join(' · ');
  if (who.textContent !== names) {
    who.textContent = names;
  }
  if (more.textContent !== words) {
    more.textContent = words;
  }
}
