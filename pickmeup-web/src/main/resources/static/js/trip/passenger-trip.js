/**
 * The passenger's trip as a state machine: pure, no clock, no network. An event is what the person does (`request`,
 * `withdraw`, `pay`, `done`), what an inbox message says (its `type`), or `status`, the trip as the backend knows it.
 * An event that does not fit the phase changes nothing.
 *
 * @typedef {import('./steps.js').Place} Place
 * @typedef {import('./steps.js').Fare} Fare
 * @typedef {import('./steps.js').Party} Party
 * @typedef {{
 *   phase: 'home'|'waiting'|'accepted'|'arrived'|'riding'|'ended'|'paying'|'processed',
 *   tripId?: string, pickup?: Place, destination?: Place, estimate?: Fare, requestedAt?: number,
 *   driver?: Party, startedAt?: number, fare?: Fare, tip?: number, rating?: number,
 *   why?: {what: 'cancelled'|'expired'|'rejected', reason?: string, name?: string}, left?: string
 * }} PassengerTrip `left`: the last trip that was left behind, so that late news of it is not taken for a new one
 */
import { concerns, readFare, readParty, readPlace, step } from './steps.js';
import { isId, numberOf } from '../wire/contract.js';

const ORDER = ['home', 'waiting', 'accepted', 'arrived', 'riding', 'ended', 'paying', 'processed'];
const OF_BACKEND = { requested: 'waiting', accepted: 'accepted', arrived: 'arrived', riding: 'riding', ended: 'ended', paid: 'processed' };
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
  return Object.hasOwn(STEPS, event.type) ? STEPS[event.type](state, event, me) : step(state);
}

const STEPS = {
  request(state, { tripId, pickup, destination, estimate, at }, me) {
    if (state.phase !== 'home') {
      return step(state);
    }
    const body = { name: me.name, lon: pickup.lon, lat: pickup.lat, pickup: { label: pickup.label }, destination, estimate, tripId };
    const waiting = { phase: 'waiting', tripId, pickup, destination, estimate, requestedAt: at, left: state.left };
    return step(waiting, [{ channel: 'request', to: passenger(me), body, repeat: 'request' }]);
  },

  accept(state, event, me) {
    const { driverId } = event;
    if (!isId(driverId)) {
      return step(state);
    }
    if (state.phase === 'waiting' && concerns(state, event)) {
      const accepted = { ...state, phase: 'accepted', driver: { id: driverId } };
      return step(accepted, [confirmation(accepted, me), { channel: 'request', to: passenger(me), body: null }], ['request']);
    }
    if (BEFORE_START.includes(state.phase) && driverId === state.driver.id && concerns(state, event)) {
      return step(state, [confirmation(state, me)]); // asked again: the first confirmation did not arrive
    }
    if (driverId === state.driver?.id && concerns(state, event)) {
      return step(state);
    }
    const { tripId } = event;
    return step(state, tripId ? [{ channel: 'inbox', to: { role: 'driver', id: driverId }, body: { type: 'taken', tripId } }] : []);
  },

  arrived: (state, event) => step(concerns(state, event) && state.phase === 'accepted' ? { ...state, phase: 'arrived' } : state),

  tripStart(state, event) {
    const fits = concerns(state, event) && BEFORE_START.includes(state.phase);
    return step(fits ? { ...state, phase: 'riding', startedAt: numberOf(event.at) } : state);
  },

  tripEnd(state, event) {
    const fare = readFare(event);
    const fits = fare && concerns(state, event) && [...BEFORE_START, 'riding'].includes(state.phase);
    return step(fits ? { ...state, phase: 'ended', fare } : state);
  },

  cancel(state, event) {
    const fits = concerns(state, event) && BEFORE_START.includes(state.phase);
    return step(fits ? back(state, { what: 'cancelled', reason: event.reason, name: state.driver.name ?? state.driver.id }) : state);
  },

  withdraw(state, _event, me) {
    if (state.phase === 'waiting') {
      return step(back(state), [{ channel: 'request', to: passenger(me), body: null }], ['request']);
    }
    if (!BEFORE_START.includes(state.phase)) {
      return step(state);
    }
    const body = { type: 'cancel', by: 'passenger', tripId: state.tripId };
    return step(back(state), [{ channel: 'inbox', to: { role: 'driver', id: state.driver.id }, body }]);
  },

  pay(state, { tip, rating }, me) {
    if (state.phase !== 'ended') {
      return step(state);
    }
    const body = { passengerId: me.id, driverId: state.driver.id, cost: state.fare.cost, tip, rating, tripId: state.tripId };
    return step({ ...state, phase: 'paying', tip, rating, why: undefined }, [{ channel: 'payment', body, repeat: 'payment' }]);
  },

  paymentRejected(state, event) {
    const fits = concerns(state, event) && state.phase === 'paying';
    return fits ? step({ ...state, phase: 'ended', why: { what: 'rejected', reason: event.reason } }, [], ['payment']) : step(state);
  },

  tripProcessed(state, event) {
    if (!concerns(state, event) || !['ended', 'paying'].includes(state.phase)) {
      return step(state);
    }
    const tip = numberOf(event.tip) ?? state.tip;
    const rating = numberOf(event.rating) ?? state.rating;
    return step({ ...state, phase: 'processed', tip, rating, why: undefined }, [], ['payment']);
  },

  done: (state) => step(state.phase === 'processed' ? { phase: 'home', left: state.tripId, pickup: state.destination } : state),

  named(state, { id, name }) {
    return step(state.driver?.id === id ? { ...state, driver: { id, name } } : state);
  },

  /** The backend has seen more than this page: after a reload elsewhere, or when a message was lost. */
  status(state, { status }, me) {
    if (state.phase === 'home') {
      return step(OF_BACKEND[status.phase] && status.phase !== 'paid' && status.tripId !== state.left ? adopted(status, state) : state);
    }
    if (status.tripId !== state.tripId) {
      return step(state);
    }
    if (status.phase === 'cancelled' || status.phase === 'expired') {
      const told = { what: status.phase, name: state.driver?.name };
      const clear = { channel: 'request', to: passenger(me), body: null };
      return step(back(state, told), state.phase === 'waiting' ? [clear] : [], ['request', 'payment']);
    }
    const ahead = ORDER.indexOf(OF_BACKEND[status.phase]) > ORDER.indexOf(state.phase);
    return ahead ? step(adopted(status, state), [], status.phase === 'paid' ? ['request', 'payment'] : ['request']) : step(state);
  },
};

function passenger({ id }) {
  return { role: 'passenger', id };
}

function confirmation({ driver, tripId, pickup, destination }, me) {
  const body = { type: 'confirm', tripId, passengerId: me.id, name: me.name, pickup, destination };
  return { channel: 'inbox', to: { role: 'driver', id: driver.id }, body };
}

/** Home again with the same places, so that asking again is one tap. */
function back({ tripId, pickup, destination }, why) {
  return { phase: 'home', pickup, destination, left: tripId, why };
}

function adopted(status, state) {
  const fare = readFare(status.fare) ?? state.fare;
  return {
    ...state,
    phase: OF_BACKEND[status.phase],
    tripId: status.tripId,
    pickup: readPlace(status.pickup) ?? state.pickup,
    destination: readPlace(status.destination) ?? state.destination,
    estimate: readFare(status.estimate) ?? state.estimate,
    requestedAt: numberOf(status.requestedAt) ?? state.requestedAt,
    driver: readParty(status.driver) ?? state.driver,
    startedAt: numberOf(status.startedAt) ?? state.startedAt,
    fare,
    tip: numberOf(status.fare?.tip) ?? state.tip,
    why: undefined,
  };
}
