/** What a driver has earned: the fare, and its payment once that is here. */
import { byId, setText } from '../page/dom.js';
import { showCorrection } from '../page/trip-view.js';
import { notify } from '../page/notice.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { toCents } from '../trip/fare.js';

/** @param {import('../trip/driver-trip.js').RiddenTrip} trip @param {boolean} backend whether it is there */
export function showEnded(trip, backend) {
  const { fare, passenger } = trip;
  setText('fare-cost', format.money(fare.cost));
  setText('fare-summary', text('ended.summary', format.distance(fare.distance), format.minutes(fare.time)));
  showCorrection(trip);
  byId('payment-status').dataset.backend = backend ? 'present' : 'absent';
  setText('payment-status', backend ? text('unpaid.waiting', passenger.name ?? passenger.id) : text('unpaid.backendAway'));
}

/** @param {import('../trip/driver-trip.js').RiddenTrip} trip */
export function showPaid(trip) {
  const { fare, tip = 0, rating, tripId } = trip;
  setText('received-cost', format.money(fare.cost));
  setText('received-tip', format.money(tip));
  setText('received-total', format.money(toCents(fare.cost + tip)));
  setText('received-rating', rating ? text('receipt.stars', format.count(rating)) : '');
  showCorrection(trip);
  byId('rate-passenger').hidden = !tripId;
  byId('receipt-open').hidden = !tripId;
}

/**
 * @param {import('../trip/driver-trip.js').DriverTrip} trip
 * @param {import('../trip/driver-trip.js').DriverTrip} [before]
 * @returns {boolean} whether there was something to tell
 */
export function notifyPaidLater({ unpaid = [] }, before) {
  const paid = before?.unpaid?.find((ride) => !unpaid.includes(ride));
  if (paid) {
    notify(text('online.latePayment', paid.passenger.name ?? paid.passenger.id, format.money(paid.fare.cost)));
  }
  return Boolean(paid);
}
