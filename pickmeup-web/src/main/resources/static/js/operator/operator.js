/**
 * Who runs the rides. The token that an operator has shown, and those that come after it, are kept for this tab alone; each page
 * opens a session of its own at the broker.
 */
import { OperatorError, Shift } from './shift.js';

export { OperatorError };

/** Milliseconds between two looks at whether it is time for the next token. */
const RENEWAL_CHECK = 1_000;
const UNAUTHORIZED = 401;

const shift = new Shift(openSession, sessionStorage);
setInterval(() => shift.renewInTime(), RENEWAL_CHECK);

/** @returns {string|null} the bearer of what is for operators alone; null where nobody has signed in as one */
export function operatorToken() {
  return shift.token;
}

/**
 * @param {string} token what `./pickmeup operator-token` has printed
 * @throws {OperatorError} with the server's reason, or without one where it cannot be reached
 */
export async function signInOperator(token) {
  await shift.begin(token.trim());
}

export function signOutOperator() {
  shift.leave();
}

/** What each attempt to connect takes. @returns {Promise<import('./shift.js').OperatorSession|null>} null where there is no operator any more */
export function operatorSession() {
  return shift.session();
}

/** @param {() => void} action when the operator's time is over without their having signed out */
export function onOperatorEnded(action) {
  shift.addEventListener('ended', action);
}

/** Whether an operator's time is over, and no other has begun. */
export function hasOperatorEnded() {
  return shift.over;
}

/** @param {string} token @returns {Promise<import('./shift.js').Granted>} @throws {OperatorError} see {@link signInOperator} */
async function openSession(token) {
  // What is pasted may be anything, and a header takes little.
  const response = await fetch('/api/operator/sessions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${encodeURIComponent(token)}` },
  }).catch(() => null);
  if (!response?.ok) {
    const problem = await response?.json().catch(() => null);
    throw new OperatorError(response?.status, problem?.detail);
  }
  return response.json();
}

/**
 * Asks for what is the operator's.
 *
 * @param {string} url
 * @param {RequestInit} [how]
 * @returns {Promise<any>} what is answered; null where that is nothing
 * @throws {OperatorError}
 */
export async function askAsOperator(url, how = {}) {
  const token = operatorToken();
  if (!token) {
    throw new OperatorError(UNAUTHORIZED);
  }
  const headers = { ...how.headers, Authorization: `Bearer ${token}` };
  const response = await fetch(url, { ...how, headers }).catch(() => null);
  if (response?.status === UNAUTHORIZED) {
    await shift.doubt();
  }
  if (!response?.ok) {
    throw new OperatorError(response?.status);
  }
  return response.status === 204 ? null : response.json();
}
