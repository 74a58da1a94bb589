/**
 * What the backend tells of a trip, to the passenger: it may have seen more than this page, after a reload elsewhere or when
 * a message was lost; and what it tells needs not be said to it again.
 */
import { about, isStale, leaving, newsOf, readFare, readParty, readPlace, step, told } from './steps.js';
import { askAgain, cancelling, clearRequest } from './passenger-sayings.js';
import { isUnpaid, paidLater } from './passenger-unpaid.js';
import { numberOf } from '../wire/contract.js';

const ORDER = ['home', 'waiting', 'accepted', 'arrived', 'riding', 'ended', 'paying', 'processed'];
const OF_BACKEND = { requested: 'waiting', accepted: 'accepted', arrived: 'arrived', riding: 'riding', ended: 'ended', paid: 'processed' };
const BEFORE_START = ['accepted', 'arrived'];

/**
 * @param {import('./passenger-trip.js').PassengerTrip} state
 * @param {{status: any}} event `status` null: nothing is under way
 * @param {{id: string, name: string}} me
 */
export function passengerStatus(state, { status }, me) {
  const { calledOff } = state;
  if (calledOff && (!status || status.tripId === calledOff.tripId)) {
    return afterCallingOff(state, status, me);
  }
  if (!status || isStale(state, status)) {
    return step(state);
  }
  if (status.phase === 'paid' && isUnpaid(state, status.tripId)) {
    return paidLater(state, status.tripId);
  }
  if (state.phase === 'home') {
    const known = OF_BACKEND[status.phase] && (status.phase === 'requested' || readParty(status.driver));
    const alive = known && status.phase !== 'paid' && !state.left?.includes(status.tripId);
    return step(alive ? adopted(state, status) : state);
  }
  return status.tripId === state.tripId ? ofThisTrip(state, status, me) : step(state);
}

/** Called off by this side: until the backend knows it is said again, and where the ride had begun it was too late. */
function afterCallingOff(state, status, me) {
  const { calledOff, ...rest } = state;
  // As yet requested: the backend has not heard of the driver either, who may be starting.
  if (['requested', ...BEFORE_START].includes(status?.phase)) {
    return step(state, [cancelling(calledOff)]);
  }
  const settle = [about('cancel', calledOff.tripId)];
  if (!['riding', 'ended'].includes(status?.phase)) {
    return step(rest, [], settle);
  }
  const on = { ...adopted(rest, status), why: { what: 'tooLate' } };
  return step(on, state.phase === 'waiting' ? [clearRequest(me)] : [], [...settle, 'request']);
}

function ofThisTrip(state, status, me) {
  const { tripId, phase, driver: party } = status;
  if (phase === 'requested') {
    return putBack(state, status, me);
  }
  if (phase === 'cancelled' || (phase === 'expired' && state.phase === 'waiting')) {
    return over(state, status, me);
  }
  const driver = readParty(party);
  const unknown = !OF_BACKEND[phase] || !driver || state.refused?.includes(driver.id);
  if (unknown) {
    return step(state); // older than what this side knows
  }
  const settle = ['request', about('confirm', tripId), ...(phase === 'paid' ? [about('payment', tripId)] : [])];
  const ahead = ORDER.indexOf(OF_BACKEND[phase]) > ORDER.indexOf(state.phase);
  return step(ahead ? adopted(state, status) : refreshed(state, status), [], settle);
}

/** Asked for and not taken; where the backend knew of a driver before, that driver has cancelled. */
function putBack(state, status, me) {
  if (state.confirmed && BEFORE_START.includes(state.phase)) {
    const { driver } = state;
    const why = { what: 'cancelled', by: 'driver', name: driver.name ?? driver.id, reason: status.reason };
    return askAgain({ ...state, ...told(state, status) }, why, me);
  }
  return step(state, [], state.phase === 'waiting' ? ['request'] : []);
}

function over(state, status, me) {
  const { tripId, pickup, destination, left, unpaid, driver } = state;
  const own = status.cancelledBy === 'passenger';
  const why = own ? undefined : newsOf(status, driver?.name ?? driver?.id);
  const home = { phase: 'home', pickup, destination, left: leaving(left, tripId), unpaid, why };
  const say = state.phase === 'waiting' ? [clearRequest(me)] : [];
  return step(home, say, ['request', about('confirm', tripId), about('payment', tripId)]);
}

function adopted(state, status) {
  return {
    ...refreshed(state, status),
    phase: OF_BACKEND[status.phase],
    pickup: readPlace(status.pickup) ?? state.pickup,
    destination: readPlace(status.destination) ?? state.destination,
    estimate: readFare(status.estimate) ?? state.estimate,
    why: undefined,
  };
}

function refreshed(state, status) {
  const driver = readParty(status.driver) ?? state.driver;
  return { ...state, ...told(state, status), driver, confirmed: Boolean(driver), goneSince: numberOf(status.driverGoneSince) };
}
