/** What a passenger says. */
import { about, step } from './steps.js';

/** On show until a driver accepts or the passenger withdraws; one topic, so one name, whatever the trip. @returns {import('./steps.js').Saying} */
export function requestOf({ tripId, pickup, destination, estimate }, me) {
  const body = { name: me.name, lon: pickup.lon, lat: pickup.lat, pickup: { label: pickup.label }, destination, estimate, tripId };
  return { channel: 'request', to: passenger(me), body, repeat: 'request' };
}

/** @returns {import('./steps.js').Saying} */
export function clearRequest(me) {
  return { channel: 'request', to: passenger(me), body: null };
}

/** @returns {import('./steps.js').Saying} */
export function confirmation({ driver, tripId, pickup, destination }, me) {
  const body = { type: 'confirm', tripId, passengerId: me.id, name: me.name, pickup, destination };
  return { channel: 'inbox', to: { role: 'driver', id: driver.id }, body, repeat: about('confirm', tripId) };
}

/** @returns {import('./steps.js').Saying} */
export function taken(driverId, tripId) {
  return { channel: 'inbox', to: { role: 'driver', id: driverId }, body: { type: 'taken', tripId } };
}

/** @param {import('./steps.js').CalledOff} calledOff @returns {import('./steps.js').Saying} */
export function cancelling({ tripId, partner, reason }) {
  const body = { type: 'cancel', by: 'passenger', reason, tripId };
  return { channel: 'inbox', to: { role: 'driver', id: partner }, body, repeat: about('cancel', tripId) };
}

/** @returns {import('./steps.js').Saying} */
export function paymentOf({ driver, fare, tip, rating, tripId }, me) {
  const body = { passengerId: me.id, driverId: driver.id, cost: fare.cost, tip, rating, tripId };
  return { channel: 'payment', body, repeat: about('payment', tripId) };
}

/** The driver has cancelled: the same trip is on show again, for every other. */
export function askAgain(state, why, me) {
  const { driver, confirmed, goneSince, arrivedAt, refused = [], ...trip } = state;
  const waiting = { ...trip, phase: 'waiting', refused: [...refused, driver.id], why };
  return step(waiting, [requestOf(waiting, me)], ['request', about('confirm', state.tripId)]);
}

/** @returns {import('./steps.js').Person} */
function passenger({ id }) {
  return { role: 'passenger', id };
}
