/**
 * The driver's trip as a state machine: pure, no clock, no network. An event is what the driver does (`take`, `withdraw`,
 * `arrive`, `start`, `end`, `noShow`, `leave`, `done`), what an inbox message says (its `type`), `status`, the trip as the
 * backend knows it, or `online`, a connection that may be to a broker without a memory. An event that does not fit the phase
 * changes nothing.
 *
 * @typedef {import('./steps.js').Place} Place
 * @typedef {import('./steps.js').Fare} Fare
 * @typedef {import('./steps.js').Party} Party
 * @typedef {{tripId?: string, passenger: Party, fare: Fare}} Unpaid
 * @typedef {{
 *   phase: 'online'|'offered'|'approaching'|'arrived'|'riding'|'ended'|'processed',
 *   tripId?: string, passenger?: Party, pickup?: Place, destination?: Place, estimate?: Fare, goneSince?: number,
 *   requestedAt?: number, arrivedAt?: number, startedAt?: number,
 *   fare?: Fare, claimed?: Fare, tip?: number, rating?: number, toldAt?: number,
 *   why?: import('./steps.js').News, calledOff?: import('./steps.js').CalledOff,
 *   left?: string[], refused?: string[], unpaid?: Unpaid[]
 * }} DriverTrip `arrivedAt`: since when the backend knows that the driver waits; `claimed`: the own figures where the fare is
 *   another; `toldAt`: how new the backend's last word is; `left`: former trips; `refused`: those of them that the driver
 *   stepped back from; `unpaid`: rides that were left before their payment came
 * @typedef {DriverTrip & Unpaid} RiddenTrip
 */
import { about, concerns, leaving, NO_SHOW, readPlace, step } from './steps.js';
import { accept, arrived, cancelling, ended, rated, started } from './driver-sayings.js';
import { driverStatus, paidLater } from './driver-status.js';
import { isId, numberOf } from '../wire/contract.js';

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
    const phase = tripId ? 'offered' : 'approaching';
    const offer = { ...online(state), phase, tripId, passenger: { id, name }, pickup, destination, estimate };
    return step(offer, [accept(offer, position, me)]);
  },

  /** The payment may have been told to a connection that is no more: the backend answers a repeated end again. */
  online(state, _event, me) {
    const open = [...(state.unpaid ?? []), ...(state.phase === 'ended' ? [state] : [])];
    return step(state, open.filter(({ tripId }) => tripId).map((ride) => ended(ride, me)));
  },

  confirm(state, event, me) {
    if (state.phase === 'offered' && event.tripId === state.tripId) {
      const pickup = readPlace(event.pickup) ?? state.pickup;
      const destination = readPlace(event.destination) ?? state.destination;
      const passenger = { ...state.passenger, name: event.name ?? state.passenger.name };
      return step({ ...state, phase: 'approaching', pickup, destination, passenger }, [], [about('accept', state.tripId)]);
    }
    if (event.tripId === state.tripId || !isId(event.passengerId) || !event.tripId) {
      return step(state);
    }
    const ridden = state.left?.includes(event.tripId) && !state.refused?.includes(event.tripId);
    if (ridden) {
      return step(state);
    }
    // Confirmed after we took the offer back: the passenger must not wait for a car that does not come.
    const calledOff = { tripId: event.tripId, partner: event.passengerId };
    return step({ ...state, calledOff }, [cancelling(calledOff, me)]);
  },

  taken(state, event) {
    const fits = state.phase === 'offered' && event.tripId === state.tripId;
    return fits ? step(online(state, { what: 'taken' }), [], [about('accept', state.tripId)]) : step(state);
  },

  cancel(state, event) {
    const fits = concerns(state, event) && ['offered', ...BEFORE_START].includes(state.phase);
    const why = { what: 'cancelled', by: 'passenger', reason: event.reason, name: state.passenger?.name };
    return fits ? step(back(state, why), [], needless(state)) : step(state);
  },

  withdraw(state, { reason }, me) {
    if (state.phase === 'offered') {
      return step(declined(state), [], needless(state));
    }
    return BEFORE_START.includes(state.phase) ? callOff(state, reason, undefined, me) : step(state);
  },

  noShow(state, _event, me) {
    const why = { what: NO_SHOW, by: 'driver', name: state.passenger?.name };
    return state.phase === 'arrived' ? callOff(state, NO_SHOW, why, me) : step(state);
  },

  arrive(state, _event, me) {
    return state.phase === 'approaching' ? step({ ...state, phase: 'arrived' }, [arrived(state, me)]) : step(state);
  },

  start(state, _event, me) {
    return BEFORE_START.includes(state.phase) ? step({ ...state, phase: 'riding' }, [started(state, me)]) : step(state);
  },

  end(state, { fare }, me) {
    const over = { ...state, phase: 'ended', fare };
    return state.phase === 'riding' ? step(over, [ended(over, me)]) : step(state);
  },

  tripProcessed(state, event) {
    // The retained trip may have told of the payment already; the rating it does not tell.
    const news = state.phase === 'processed' ? state.rating === undefined : ['riding', 'ended'].includes(state.phase);
    const settle = [about('tripEnd', event.tripId ?? state.tripId)];
    if (!concerns(state, event) || !news) {
      return step(paidLater(state, event.tripId), [], settle);
    }
    const { tip, rating, tripId } = event;
    const paid = { tip: numberOf(tip), rating: numberOf(rating), tripId: state.tripId ?? tripId };
    return step({ ...state, phase: 'processed', ...paid }, [], settle);
  },

  /** Back online before the payment came; it is asked for all the same. */
  leave(state) {
    const { tripId, passenger, fare, unpaid = [] } = state;
    return step(state.phase === 'ended' ? { ...back(state), unpaid: [...unpaid, { tripId, passenger, fare }] } : state);
  },

  done(state, { rating }) {
    if (state.phase !== 'processed') {
      return step(state);
    }
    return step(back(state), rating && state.tripId ? [rated(state, rating)] : []);
  },

  named(state, { id, name }) {
    return step(state.passenger?.id === id ? { ...state, passenger: { id, name } } : state);
  },

  /** The news has been read. */
  read: (state) => step({ ...state, why: undefined }),

  status: driverStatus,
};

function callOff(state, reason, why, me) {
  const calledOff = { tripId: state.tripId, partner: state.passenger.id, reason };
  const off = declined(state, why);
  return step(state.tripId ? { ...off, calledOff } : off, [cancelling(calledOff, me)], needless(state));
}

function needless({ tripId }) {
  return ['accept', 'arrived'].map((what) => about(what, tripId));
}

function online({ left, refused, unpaid, calledOff }, why) {
  return { phase: 'online', left, refused, unpaid, calledOff, why };
}

function back(state, why) {
  return { ...online(state, why), left: leaving(state.left, state.tripId) };
}

/** Online again, and not to be offered that trip again. */
function declined(state, why) {
  return { ...back(state, why), refused: leaving(state.refused, state.tripId) };
}
