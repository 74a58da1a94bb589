/**
 * Who runs the rides. The token that an operator has shown is kept for this tab alone; with it each page opens a session of
 * its own at the broker.
 *
 * @typedef {{id: string, clientId: string, username: string, password: string, endsAt: number}} OperatorSession `endsAt`:
 *   milliseconds since 1970, by the clock of this device
 */

const KEY = 'operator:token';
const UNAUTHORIZED = 401;

/** @returns {string|null} the bearer of what is for operators alone; null where nobody has signed in as one */
export function operatorToken() {
  return sessionStorage.getItem(KEY);
}

/**
 * @param {string} token what `./pickmeup operator-token` has printed
 * @returns {Promise<OperatorSession>}
 * @throws {OperatorError} with the server's reason, or without one where it cannot be reached
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
 * @throws {OperatorError} see {@link signInOperator}
 */
async function openSession(token) {
  // What is pasted may be anything, and a header takes little.
  const response = await fetch('/api/operator/sessions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${encodeURIComponent(token)}` },
  }).catch(() => null);
  if (!response?.ok) {
    const problem = await response?.json().catch(() => null);
    throw new OperatorError(response?.status ?? 0, problem?.detail);
  }
  const { expiresIn, ...session } = await response.json();
  return { ...session, endsAt: Date.now() + expiresIn * 1000 };
}

/**
 * What each attempt to connect takes: a session as long as it lasts, then another.
 *
 * @returns {() => Promise<OperatorSession|null>} null once the token has ended, with which the operator is signed out
 */
export function operatorSessions() {
  /** @type {OperatorSession|null} */
  let session = null;
  return async () => {
    if (!session || session.endsAt < Date.now()) {
      try {
        session = await openSession(operatorToken() ?? '');
      } catch (error) {
        if (!(error instanceof OperatorError) || error.status !== UNAUTHORIZED) {
          throw error;
        }
        signOutOperator();
        return null;
      }
    }
    return session;
  };
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

/** An answer that is none; `status` is HTTP's, or 0 where the server could not be reached; the message is for people, if there is one. */
export class OperatorError extends Error {
  /** @param {number} status @param {string} [message] */
  constructor(status, message = '') {
    super(message);
    this.status = status;
  }
}
