/**
 * What both sides' state machines are made of.
 *
 * @typedef {import('../wire/contract.js').Person} Person
 * @typedef {{lon: number, lat: number, label?: string}} Place degrees
 * @typedef {{distance: number, time: number, cost: number}} Fare miles, seconds, an amount in the currency
 * @typedef {{id: string, name?: string}} Party
 *
 * Why a trip is not what it was: told until the next one begins. `by`: the driver, the passenger or the backend; `code`: which of the
 * backend's reasons it is.
 * @typedef {{what: 'taken'|'cancelled'|'noShow'|'noShowEarly'|'expired'|'rejected'|'tooLate', by?: string, name?: string, reason?: string, code?: string, cost?: number}} News
 *
 * What this side has called off, until the backend knows: it may have come too late.
 * @typedef {{tripId: string, partner: string, reason?: string}} CalledOff
 *
 * What a step asks to be said: a message to a channel of a person (or, without `to`, to the channel itself); `body` null
 * clears what is retained. With `repeat` it is sent until that name is settled; one that is being repeated already is
 * left to go on.
 * @typedef {{channel: string, to?: Person, body: object|null, repeat?: string}} Saying
 */

/**
 * @template S
 * @typedef {{state: S, say: Saying[], settle: (string|undefined)[]}} Step
 */
import { numberOf, positionOf } from '../wire/contract.js';

/** The reason of a driver who has waited in vain. */
export const NO_SHOW = 'noShow';
/** As many former trips as late news may still come of. */
const REMEMBERED = 20;

/**
 * @template S
 * @param {S} state
 * @param {Saying[]} [say]
 * @param {(string|undefined)[]} [settle] names of repeated sayings that are answered, or replaced by what is said now
 * @returns {Step<S>}
 */
export function step(state, say = [], settle = []) {
  return { state, say, settle };
}

/**
 * The name under which something about a trip is repeated; none without a tripId, since a client of 2014 answers nothing.
 *
 * @param {string} what
 * @param {string|undefined} tripId
 */
export function about(what, tripId) {
  return tripId && `${what}:${tripId}`;
}

/** Whether a message belongs to this trip; clients of 2014 name no trip, and then it is the one under way. */
export function concerns(state, event) {
  return event.tripId == null || state.tripId == null || event.tripId === state.tripId;
}

/** Former trips, the newest last, so that late news of one is not taken for a new one. @param {string[]} left @param {string|undefined} tripId */
export function leaving(left = [], tripId) {
  return tripId && !left.includes(tripId) ? [...left, tripId].slice(-REMEMBERED) : left;
}

/** Whether the backend's word is older than one that is known: what is retained may come after what was sent live. */
export function isStale(state, status) {
  return (numberOf(status.at) ?? Infinity) < state.toldAt;
}

/** What the backend knows better, whatever the phase. */
export function told(state, status) {
  return {
    tripId: status.tripId,
    toldAt: numberOf(status.at) ?? state.toldAt,
    requestedAt: numberOf(status.requestedAt) ?? state.requestedAt,
    arrivedAt: status.phase === 'arrived' ? numberOf(status.arrivedAt) : undefined,
    startedAt: numberOf(status.startedAt) ?? state.startedAt,
    fare: readFare(status.fare) ?? state.fare,
    claimed: readFare(status.claimed) ?? state.claimed,
    tip: numberOf(status.fare?.tip) ?? state.tip,
  };
}

/** @param {any} status of a trip that is no more @param {string} [name] of whoever called it off @returns {News} */
export function newsOf({ phase, reason, cancelledBy: by, fare }, name) {
  const what = phase === 'expired' ? 'expired' : reason === NO_SHOW ? 'noShow' : 'cancelled';
  return { what, by, name, reason, cost: numberOf(fare?.cost) };
}

/** @param {any} message @returns {Fare|undefined} */
export function readFare(message) {
  const [distance, time, cost] = [message?.distance, message?.time, message?.cost].map(numberOf);
  return distance !== undefined && time !== undefined && cost !== undefined && Math.min(distance, time, cost) >= 0 ? { distance, time, cost } : undefined;
}

/** @param {any} place @returns {Place|undefined} */
export function readPlace(place) {
  const position = positionOf(place);
  if (!position) {
    return undefined;
  }
  const [lon, lat] = position;
  return typeof place.label === 'string' ? { lon, lat, label: place.label } : { lon, lat };
}

/** @param {any} party @returns {Party|undefined} */
export function readParty(party) {
  return typeof party?.id === 'string' ? { id: party.id, name: party.name ?? party.id } : undefined;
}
