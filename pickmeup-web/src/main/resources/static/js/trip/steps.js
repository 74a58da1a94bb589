/**
 * What both sides' state machines are made of.
 *
 * @typedef {import('../wire/contract.js').Person} Person
 * @typedef {{lon: number, lat: number, label?: string}} Place degrees
 * @typedef {{distance: number, time: number, cost: number}} Fare miles, seconds, dollars
 * @typedef {{id: string, name?: string}} Party
 *
 * What a step asks to be said: a message to a channel of a person (or, without `to`, to the channel itself); `body` null
 * clears what is retained. With `repeat` it is sent until that name is settled.
 * @typedef {{channel: string, to?: Person, body: object|null, repeat?: string}} Saying
 *
 * @template S
 * @typedef {{state: S, say: Saying[], settle: string[]}} Step
 */
import { numberOf, positionOf } from '../wire/contract.js';

/**
 * @template S
 * @param {S} state
 * @param {Saying[]} [say]
 * @param {string[]} [settle] names of repeated sayings that are answered
 * @returns {Step<S>}
 */
export function step(state, say = [], settle = []) {
  return { state, say, settle };
}

/** Whether a message belongs to this trip; clients of 2014 name no trip, and then it is the one under way. */
export function concerns(state, event) {
  return event.tripId == null || state.tripId == null || event.tripId === state.tripId;
}

/** @param {any} message @returns {Fare|undefined} */
export function readFare(message) {
  const [distance, time, cost] = [message?.distance, message?.time, message?.cost].map(numberOf);
  return distance >= 0 && time >= 0 && cost >= 0 ? { distance, time, cost } : undefined;
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
