/**
 * The driver's trip as a state machine: pure, no clock, no network. An event is what the driver does (`take`, `withdraw`,
 * `arrive`, `start`, `end`, `leave`, `done`), what an inbox message says (its `type`), or `status`, the trip as the backend
 * knows it. An event that does not fit the phase changes nothing.
 *
 * @typedef {import('./steps.js').Place} Place
 * @typedef {import('./steps.js').Fare} Fare
 * @typedef {import('./steps.js').Party} Party
 * @typedef {{
 *   phase: 'online'|'offered'|'approaching'|'arrived'|'riding'|'ended'|'processed',
 *   tripId?: string, passenger?: Party, pickup?: Place, destination?: Place, estimate?: Fare,
 *   fare?: Fare, tip?: number, rating?: number,
 *   why?: {what: 'taken'|'cancelled', reason?: string, name?: string}, left?: string,
 *   unpaid?: {tripId?: string, passenger: Party}
 * }} DriverTrip `unpaid`: the last ride that was left before its payment came
 */
import { concerns, readFare, readParty, readPlace, step } from './steps.js';
import { isId, numberOf } from '../wire/contract.js';

const ORDER = ['online', 'offered', 'approaching', 'arrived', 'riding', 'ended', 'processed'];
const OF_BACKEND = { accepted: 'approaching', arrived: 'arrived', riding: 'riding', ended: 'ended', paid: 'processed' };
const BEFORE_START = ['approaching', 'arrived'];

/** @returns {DriverTrip} */
export function noTrip() {
  return { phase: 'online' };
}

/**
 * @param {DriverTrip} state
 * @param {{type: string} & Record<string, any>} event
 * @param {{id: string, name: string}} me
 */
export function driverStep(state, event, me) {
  return Object.hasOwn(STEPS, event.type) ? STEPS[event.type](state, event, me) : step(state);
}

const STEPS = {
  /** Accepts a request. A passenger of 2014 (no tripId) cannot answer, so that trip is on at once. */
  take(state, { request, position }, me) {
    if (state.phase !== 'online') {
      return step(state);
    }
    const { id, name, tripId, pickup, destination, estimate } = request;
    const taken = { ...state, phase: tripId ? 'offered' : 'approaching', tripId, passenger: { id, name }, pickup, destination, estimate };
    const body = { type: 'accept', driverId: me.id, lon: position[0], lat: position[1], tripId };
    return step({ ...taken, why: undefined }, [{ ...toPassenger(taken, body), repeat: tripId ? 'accept' : undefined }]);
  },

  confirm(state, event) {
    if (state.phase === 'offered' && event.tripId === state.tripId) {
      const pickup = readPlace(event.pickup) ?? state.pickup;
      const destination = readPlace(event.destination) ?? state.destination;
      const passenger = { ...state.passenger, name: event.name ?? state.passenger.name };
      return step({ ...state, phase: 'approaching', pickup, destination, passenger }, [], ['accept']);
    }
    if (event.tripId === state.tripId || !isId(event.passengerId)) {
      return step(state);
    }
    // Confirmed after we took the offer back: the passenger must not wait for a car that does not come.
    const to = { role: 'passenger', id: event.passengerId };
    return step(state, [{ channel: 'inbox', to, body: { type: 'cancel', by: 'driver', tripId: event.tripId } }]);
  },

  taken(state, event) {
    const fits = state.phase === 'offered' && event.tripId === state.tripId;
    return fits ? step(back(state, { what: 'taken' }), [], ['accept']) : step(state);
  },

  cancel(state, event) {
    const fits = concerns(state, event) && ['offered', ...BEFORE_START].includes(state.phase);
    return fits ? step(back(state, { what: 'cancelled', reason: event.reason, name: state.passenger.name }), [], ['accept']) : step(state);
  },

  withdraw(state) {
    if (state.phase === 'offered') {
      return step(back(state), [], ['accept']);
    }
    const cancel = { type: 'cancel', by: 'driver', tripId: state.tripId };
    return BEFORE_START.includes(state.phase) ? step(back(state), [toPassenger(state, cancel)]) : step(state);
  },

  arrive(state) {
    const fits = state.phase === 'approaching';
    return fits ? step({ ...state, phase: 'arrived' }, [toPassenger(state, { type: 'arrived', tripId: state.tripId })]) : step(state);
  },

  start(state) {
    const fits = BEFORE_START.includes(state.phase);
    return fits ? step({ ...state, phase: 'riding' }, [toPassenger(state, { type: 'tripStart', tripId: state.tripId })]) : step(state);
  },

  end(state, { fare }) {
    if (state.phase !== 'riding') {
      return step(state);
    }
    const ended = toPassenger(state, { type: 'tripEnd', ...fare, tripId: state.tripId });
    return step({ ...state, phase: 'ended', fare }, [{ ...ended, repeat: state.tripId ? 'tripEnd' : undefined }]);
  },

  tripProcessed(state, event) {
    // The retained trip may have told of the payment already; the rating it does not tell.
    const news = state.phase === 'processed' ? state.rating === undefined : ['riding', 'ended'].includes(state.phase);
    if (!concerns(state, event) || !news) {
      return step(state.unpaid && concerns(state.unpaid, event) ? { ...state, unpaid: undefined } : state, [], settled(state, event));
    }
    const { tip, rating, tripId } = event;
    const paid = { tip: numberOf(tip), rating: numberOf(rating), tripId: state.tripId ?? tripId };
    return step({ ...state, phase: 'processed', ...paid }, [], ['tripEnd']);
  },

  /** Back online before the payment came; the end is repeated to the passenger all the same. */
  leave(state) {
    const { tripId, passenger } = state;
    return step(state.phase === 'ended' ? { ...back(state), unpaid: { tripId, passenger } } : state);
  },

  done(state, { rating }) {
    if (state.phase !== 'processed') {
      return step(state);
    }
    const rated = rating && state.tripId;
    return step(back(state), rated ? [{ channel: 'rating', body: { tripId: state.tripId, by: 'driver', rating } }] : []);
  },

  named(state, { id, name }) {
    return step(state.passenger?.id === id ? { ...state, passenger: { id, name } } : state);
  },

  /** The backend has seen more than this page: after a reload elsewhere, or when a message was lost. */
  status(state, { status }) {
    if (state.phase === 'online') {
      const alive = OF_BACKEND[status.phase] && status.phase !== 'paid' && status.tripId !== state.left && status.tripId !== state.unpaid?.tripId;
      return step(alive ? adopted(status, state) : state);
    }
    if (state.tripId ? status.tripId !== state.tripId : status.passenger?.id !== state.passenger.id) {
      return step(state);
    }
    if (status.phase === 'cancelled' || status.phase === 'expired') {
      return step(back(state, { what: 'cancelled', name: state.passenger.name }), [], ['accept', 'tripEnd']);
    }
    if (ORDER.indexOf(OF_BACKEND[status.phase]) > ORDER.indexOf(state.phase)) {
      return step(adopted(status, state), [], status.phase === 'paid' ? ['accept', 'tripEnd'] : ['accept']);
    }
    return step(state.tripId ? state : { ...state, tripId: status.tripId });
  },
};

function toPassenger({ passenger }, body) {
  return { channel: 'inbox', to: { role: 'passenger', id: passenger.id }, body };
}

function settled(state, event) {
  return state.unpaid && concerns(state.unpaid, event) ? ['tripEnd'] : [];
}

function back({ tripId, unpaid }, why) {
  return { phase: 'online', left: tripId, unpaid, why };
}

function adopted(status, state) {
  return {
    ...state,
    phase: OF_BACKEND[status.phase],
    tripId: status.tripId,
    passenger: readParty(status.passenger) ?? state.passenger,
    pickup: readPlace(status.pickup) ?? state.pickup,
    destination: readPlace(status.destination) ?? state.destination,
    estimate: readFare(status.estimate) ?? state.estimate,
    fare: readFare(status.fare) ?? state.fare,
    tip: numberOf(status.fare?.tip) ?? state.tip,
    why: undefined,
  };
}
