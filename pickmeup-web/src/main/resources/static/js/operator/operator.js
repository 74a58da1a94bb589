/**
 * Who runs the rides. The token that an operator has shown is kept for this tab alone; with it each page opens a session of
 * its own at the broker.
 *
 * @typedef {{id: string, clientId: string, username: string, password: string, endsAt: number}} OperatorSession `endsAt`:
 *   milliseconds since 1970, by the clock of this device
 */

const KEY = 'operator:token';

/** @returns {string|null} the bearer of what is for operators alone; null where nobody has signed in as one */
export function operatorToken() {
  return sessionStorage.getItem(KEY);
}

/**
 * @param {string} token what `./pickmeup operator-token` has printed
 * @returns {Promise<OperatorSession>}
 * @throws {Error} with the server's reason, or without one where it cannot be reached
 */
export async function signInOperator(token) {
  const session = await openSession(token.trim());
  sessionStorage.setItem(KEY, token.trim());
  return session;
}

export function signOutOperator() {
  sessionStorage.removeItem(KEY);
}

/**
 * @param {string} token
 * @returns {Promise<OperatorSession>}
 * @throws {Error} see {@link signInOperator}
 */
async function openSession(token) {
  // What is pasted may be anything, and a header takes little.
  const response = await fetch('/api/operator/sessions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${encodeURIComponent(token)}` },
  }).catch(() => null);
  if (!response?.ok) {
    const problem = await response?.json().catch(() => null);
    throw new Error(problem?.detail ?? '');
  }
  const { expiresIn, ...session } = await response.json();
  return { ...session, endsAt: Date.now() + expiresIn * 1000 };
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
  const headers = { ...how.headers, Authorization: `Bearer ${operatorToken() ?? ''}` };
  const response = await fetch(url, { ...how, headers }).catch(() => null);
  if (!response?.ok) {
    throw new OperatorError(response?.status ?? 0);
  }
  return response.status === 204 ? null : response.json();
}

/** An answer that is none; `status` is HTTP's, or 0 where the server could not be reached. */
export class OperatorError extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`An operator was answered ${status}`);
    this.status = status;
  }
}
