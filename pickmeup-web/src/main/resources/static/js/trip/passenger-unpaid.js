/**
 * Rides that a passenger left while the payment was under way. It goes on without anybody looking; where it is refused it comes
 * back, as soon as no other ride is under way.
 *
 * @typedef {import('./passenger-trip.js').PassengerTrip} PassengerTrip
 * @typedef {import('./passenger-trip.js').Unpaid} Unpaid
 */
import { about, leaving, step } from './steps.js';

/** @param {PassengerTrip & Omit<Unpaid, 'refused'>} state that is paying @returns {PassengerTrip} home again, the next ride beginning where this one ended */
export function leftUnpaid({ tripId, driver, fare, pickup, destination, left, unpaid = [] }) {
  const ride = { tripId, driver, fare, pickup, destination };
  return { phase: 'home', pickup: destination, left: leaving(left, tripId), unpaid: [...unpaid, ride] };
}

/** @param {PassengerTrip} state @param {string|undefined} tripId */
export function isUnpaid({ unpaid = [] }, tripId) {
  return unpaid.some((ride) => ride.tripId === tripId);
}

/** @param {PassengerTrip} state @param {string} tripId of one that is unpaid */
export function paidLater(state, tripId) {
  return step({ ...state, unpaid: state.unpaid?.filter((ride) => ride.tripId !== tripId) }, [], [about('payment', tripId)]);
}

/** @param {Record<string, any>} event a `paymentRejected` @returns {import('./steps.js').News} */
export function rejection({ reason, code }) {
  return { what: 'rejected', reason, code };
}

/** @param {PassengerTrip} state @param {string} tripId of one that is unpaid @param {import('./steps.js').News} why */
export function refusedLater(state, tripId, why) {
  const unpaid = state.unpaid?.map((ride) => (ride.tripId === tripId ? { ...ride, refused: why } : ride));
  return step({ ...state, unpaid }, [], [about('payment', tripId)]);
}

/**
 * A payment that was refused is asked for again before anything else is begun.
 *
 * @param {import('./steps.js').Step<PassengerTrip>} after any step
 */
export function withDebts(after) {
  const { state } = after;
  const due = state.phase === 'home' ? state.unpaid?.find(({ refused }) => refused !== undefined) : undefined;
  if (!due) {
    return after;
  }
  const { refused, ...ride } = due;
  const unpaid = state.unpaid?.filter(({ tripId }) => tripId !== due.tripId);
  const { left, calledOff } = state;
  return { ...after, state: { ...ride, phase: 'ended', why: refused, left, calledOff, unpaid } };
}
