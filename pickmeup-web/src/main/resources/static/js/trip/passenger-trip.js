/**
 * The passenger's trip as a state machine: pure, no clock, no network. An event is what the person does (`request`,
 * `withdraw`, `pay`, `leave`, `done`), what an inbox message says (its `type`), `status`, the trip as the backend knows it, or
 * `online`, a connection that may be to a broker without a memory. An event that does not fit the phase changes nothing.
 *
 * @typedef {import('./steps.js').Place} Place
 * @typedef {import('./steps.js').Fare} Fare
 * @typedef {import('./steps.js').Party} Party
 * @typedef {{tripId: string, driver: Party, fare: Fare, pickup: Place, destination?: Place, refused?: import('./steps.js').News}} Unpaid
 *   `refused`: why its payment was
 * @typedef {{
 *   phase: 'home'|'waiting'|'accepted'|'arrived'|'riding'|'ended'|'paying'|'processed',
 *   tripId?: string, pickup?: Place, destination?: Place, estimate?: Fare, requestedAt?: number,
 *   driver?: Party, refused?: string[], confirmed?: boolean, goneSince?: number,
 *   arrivedAt?: number, startedAt?: number, fare?: Fare, claimed?: Fare, tip?: number, rating?: number, toldAt?: number,
 *   why?: import('./steps.js').News, calledOff?: import('./steps.js').CalledOff, left?: string[], unpaid?: Unpaid[]
 * }} PassengerTrip `refused`: drivers who have cancelled this trip; `confirmed`: whether the backend knows of the driver;
 *   `goneSince`: since when the backend misses the driver; `claimed`: the driver's figures where the fare is another;
 *   `toldAt`: how new the backend's last word is; `left`: former trips; `unpaid`: those of them that were left while they were paid
 * @typedef {PassengerTrip & {fare: Fare}} RiddenTrip
 */
import { about, concerns, leaving, NO_SHOW, readFare, step } from './steps.js';
import { askAgain, cancelling, clearRequest, confirmation, paymentOf, requestOf, taken } from './passenger-sayings.js';
import { passengerStatus } from './passenger-status.js';
import { isUnpaid, leftUnpaid, paidLater, refusedLater, rejection, withDebts } from './passenger-unpaid.js';
import { isId, numberOf } from '../wire/contract.js';

const BEFORE_START = ['accepted', 'arrived'];

/** @returns {PassengerTrip} */
export function noTrip() {
  return { phase: 'home' };
}

/**
 * @param {PassengerTrip} state
 * @param {{type: string} & Record<string, any>} event
 * @param {{id: string, name: string}} me
 */
export function passengerStep(state, event, me) {
  return withDebts(Object.hasOwn(STEPS, event.type) ? STEPS[event.type](state, event, me) : step(state));
}

const STEPS = {
  request(state, { tripId, pickup, destination, estimate, at }, me) {
    if (state.phase !== 'home') {
      return step(state);
    }
    const { left, calledOff, unpaid } = state;
    const waiting = { phase: 'waiting', tripId, pickup, destination, estimate, requestedAt: at, left, calledOff, unpaid };
    return step(waiting, [requestOf(waiting, me)], ['request']);
  },

  online: (state, _event, me) => step(state, state.phase === 'waiting' ? [requestOf(state, me)] : []),

  accept(state, event, me) {
    const { driverId, tripId } = event;
    if (!isId(driverId)) {
      return step(state);
    }
    const mine = concerns(state, event);
    if (state.phase === 'waiting' && mine && !state.refused?.includes(driverId)) {
      const accepted = { ...state, phase: 'accepted', driver: { id: driverId }, why: undefined };
      return step(accepted, [confirmation(accepted, me), clearRequest(me)], ['request']);
    }
    if (mine && driverId === state.driver?.id) {
      // Asked again: the first confirmation did not arrive, and the next is not to wait for its turn.
      return BEFORE_START.includes(state.phase) ? step(state, [confirmation(state, me)], [about('confirm', state.tripId)]) : step(state);
    }
    return step(state, tripId ? [taken(driverId, tripId)] : []);
  },

  arrived: (state, event) => step(isFromDriver(state, event) && state.phase === 'accepted' ? { ...state, phase: 'arrived' } : state),

  tripStart(state, event) {
    const fits = isFromDriver(state, event) && BEFORE_START.includes(state.phase);
    return step(fits ? { ...state, phase: 'riding', why: undefined, startedAt: numberOf(event.at) } : state);
  },

  tripEnd(state, event) {
    const fare = readFare(event);
    const fits = fare && isFromDriver(state, event) && [...BEFORE_START, 'riding'].includes(state.phase);
    return step(fits ? { ...state, phase: 'ended', why: undefined, fare } : state);
  },

  cancel(state, event, me) {
    if (!isFromDriver(state, event) || !BEFORE_START.includes(state.phase)) {
      return step(state);
    }
    const name = state.driver.name ?? state.driver.id;
    // Whether the driver has waited long enough for a fee, the backend decides.
    return event.reason === NO_SHOW
      ? step({ ...state, why: { what: 'noShow', by: 'driver', name } })
      : askAgain(state, { what: 'cancelled', by: 'driver', name, reason: event.reason }, me);
  },

  withdraw(state, { reason }, me) {
    if (state.phase === 'waiting') {
      return step(back(state), [clearRequest(me)], ['request']);
    }
    if (!BEFORE_START.includes(state.phase)) {
      return step(state);
    }
    const calledOff = { tripId: state.tripId, partner: state.driver.id, reason };
    return step({ ...back(state), calledOff }, [cancelling(calledOff)], [about('confirm', state.tripId)]);
  },

  pay(state, { tip, rating }, me) {
    if (state.phase !== 'ended') {
      return step(state);
    }
    const paying = { ...state, phase: 'paying', tip, rating, why: undefined };
    return step(paying, [paymentOf(paying, me)], [about('payment', state.tripId)]);
  },

  /** Home before the payment is processed; it goes on all the same. */
  leave: (state) => step(state.phase === 'paying' && state.tripId ? leftUnpaid(state) : state),

  paymentRejected(state, event) {
    if (isUnpaid(state, event.tripId)) {
      return refusedLater(state, event.tripId, rejection(event));
    }
    const fits = concerns(state, event) && state.phase === 'paying';
    const rejected = { ...state, phase: 'ended', why: rejection(event) };
    return fits ? step(rejected, [], [about('payment', state.tripId)]) : step(state);
  },

  tripProcessed(state, event) {
    if (isUnpaid(state, event.tripId)) {
      return paidLater(state, event.tripId);
    }
    if (!concerns(state, event) || !['ended', 'paying'].includes(state.phase)) {
      return step(state);
    }
    const tip = numberOf(event.tip) ?? state.tip;
    const rating = numberOf(event.rating) ?? state.rating;
    return step({ ...state, phase: 'processed', tip, rating, why: undefined }, [], [about('payment', state.tripId)]);
  },

  done: (state) => step(state.phase === 'processed' ? { ...back(state), pickup: state.destination, destination: undefined } : state),

  named(state, { id, name }) {
    return step(state.driver?.id === id ? { ...state, driver: { id, name } } : state);
  },

  /** The news has been read. */
  read: (state) => step({ ...state, why: undefined }),

  status: passengerStatus,
};

/** A driver who has cancelled may still be heard repeating what came before. */
function isFromDriver(state, event) {
  return concerns(state, event) && (event.driverId == null || event.driverId === state.driver?.id);
}

/** Home again with the same places, so that asking again is one tap. */
function back({ tripId, pickup, destination, left, unpaid }) {
  return { phase: 'home', pickup, destination, left: leaving(left, tripId), unpaid };
}
