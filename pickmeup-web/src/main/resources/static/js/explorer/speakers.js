/**
 * As whom one listens and speaks here: whoever is signed in in this tab.
 *
 * @typedef {{
 *   kind: 'operator'|'driver'|'passenger', name: string, clean: boolean, filters: string[],
 *   credentials: () => Promise<import('../operator/room-connection.js').Credentials|null>
 * }} Speaker `filters`: what is listened to from the beginning
 */
import { operatorSession, operatorToken } from '../operator/operator.js';
import { currentSession, renew, SignInError } from '../person/session.js';
import { topicOf } from '../wire/contract.js';

const EVERYTHING = 'pickmeup/#';
const CARS_AROUND = 'pickmeup/nearby/+';

/** @returns {Speaker[]} the most powerful first */
export function speakers() {
  const people = [currentSession('driver'), currentSession('passenger')].flatMap((session) => (session ? [person(session)] : []));
  return operatorToken() ? [operator(), ...people] : people;
}

/** @returns {Speaker} */
function operator() {
  return { kind: 'operator', name: '', clean: true, filters: [EVERYTHING], credentials: operatorSession };
}

/** The session at the broker is the one of the ride's page: what is queued in it must not be thrown away. */
function person(session) {
  let present = session;
  return {
    kind: session.role,
    name: session.name,
    clean: false,
    filters: [`${topicOf('presence', session)}/#`, topicOf('backend'), CARS_AROUND],
    credentials: async () => {
      try {
        present = present.renewAt > Date.now() ? present : await renew(present);
        return present;
      } catch (error) {
        if (error instanceof SignInError && error.final) {
          return null;
        }
        throw error;
      }
    },
  };
}
