/**
 * What the backend tells of a trip, to the driver: it may have seen more than this page, after a reload elsewhere or when a
 * message was lost; and what it tells needs not be said to it again.
 */
import { about, isStale, leaving, newsOf, NO_SHOW, readFare, readParty, readPlace, step, told } from './steps.js';
import { cancelling } from './driver-sayings.js';
import { numberOf } from '../wire/contract.js';

const ORDER = ['online', 'offered', 'approaching', 'arrived', 'riding', 'ended', 'processed'];
const OF_BACKEND = { accepted: 'approaching', arrived: 'arrived', riding: 'riding', ended: 'ended', paid: 'processed' };
/** What the backend has heard once it tells that phase. */
const SAID = { accepted: ['accept'], arrived: ['accept', 'arrived'], riding: ['accept', 'arrived', 'tripStart'] };
const ALL_SAID = [...SAID.riding, 'tripEnd'];

/**
 * @param {import('./driver-trip.js').DriverTrip} state
 * @param {{status: any}} event `status` null: nothing is under way
 * @param {{id: string, name: string}} me
 */
export function driverStatus(state, { status }, me) {
  const { calledOff } = state;
  if (calledOff && (!status || status.tripId === calledOff.tripId)) {
    return afterCallingOff(state, status, me);
  }
  if (!status || isStale(state, status)) {
    return step(state);
  }
  if (state.tripId ? status.tripId === state.tripId : status.passenger?.id === state.passenger?.id) {
    return ofThisTrip(state, status);
  }
  return ofAnother(state, status);
}

/** Called off by this side: until the backend knows it is said again, and where the ride had begun it was too late. */
function afterCallingOff(state, status, me) {
  const { calledOff, ...rest } = state;
  const isMine = status?.driver?.id === me.id;
  if (isMine && ['accepted', 'arrived'].includes(status.phase)) {
    return step(state, [cancelling(calledOff, me)]);
  }
  const settle = [about('cancel', calledOff.tripId)];
  if (isMine && ['riding', 'ended'].includes(status.phase) && state.phase === 'online') {
    return step({ ...adopted(rest, status), why: { what: 'tooLate' } }, [], settle);
  }
  return step({ ...rest, why: afterNoShow(state.why, status) }, [], settle);
}

function afterNoShow(why, status) {
  if (why?.what !== NO_SHOW) {
    return why;
  }
  const cost = numberOf(status?.fare?.cost);
  return cost === undefined ? { what: 'noShowEarly', name: why.name } : { ...why, cost };
}

function ofThisTrip(state, status) {
  const { phase, tripId } = status;
  const settle = (SAID[phase] ?? ALL_SAID).map((what) => about(what, tripId));
  if (phase === 'cancelled') {
    const own = status.cancelledBy === 'driver' && status.reason !== NO_SHOW;
    const why = own ? undefined : newsOf(status, state.passenger.name);
    const { unpaid, left, refused } = state;
    return step({ phase: 'online', unpaid, left: leaving(left, tripId), refused, why }, [], settle);
  }
  if (!OF_BACKEND[phase]) {
    return step(state); // not confirmed yet, as far as the backend knows
  }
  const ahead = ORDER.indexOf(OF_BACKEND[phase]) > ORDER.indexOf(state.phase);
  return step(ahead ? adopted(state, status) : { ...state, ...told(state, status) }, [], settle);
}

function ofAnother(state, status) {
  const { phase, tripId } = status;
  if (phase === 'paid' || phase === 'cancelled') {
    return step(paidLater(state, tripId), [], ALL_SAID.map((what) => about(what, tripId)));
  }
  const alive = state.phase === 'online' && OF_BACKEND[phase] && !state.left?.includes(tripId);
  const settle = phase === 'ended' ? ALL_SAID.map((what) => about(what, tripId)) : [];
  return step(alive ? adopted(state, status) : state, [], settle);
}

/** A ride that was left before its payment came is paid; without a tripId it is the last one. */
export function paidLater(state, tripId) {
  const paid = (state.unpaid ?? []).findLast((ride) => !tripId || !ride.tripId || ride.tripId === tripId);
  return paid ? { ...state, unpaid: state.unpaid.filter((ride) => ride !== paid) } : state;
}

function adopted(state, status) {
  return {
    ...state,
    ...told(state, status),
    phase: OF_BACKEND[status.phase],
    passenger: readParty(status.passenger) ?? state.passenger,
    pickup: readPlace(status.pickup) ?? state.pickup,
    destination: readPlace(status.destination) ?? state.destination,
    estimate: readFare(status.estimate) ?? state.estimate,
    why: undefined,
  };
}
