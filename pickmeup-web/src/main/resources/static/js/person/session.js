/**
 * Who is signed in. Kept for this tab alone, so that two tabs of one browser can be two people.
 *
 * @typedef {{id: string, role: 'driver'|'passenger', name: string, clientId: string, username: string, password: string,
 *   renewAt: number, picture: string, vehicle?: string, returning: boolean}} Session `renewAt`: milliseconds since 1970, by the clock
 *   of this device; `returning`: this browser has been this person before
 */
import { personStorage, tabStorage } from '../page/storage.js';
import { renewalTime } from './renewal.js';

const KEY = 'session';
/** Milliseconds that a reconnect waits to hear whether it should. */
const PATIENCE = 2_000;
const LONG_PATIENCE = 10_000;
const TOO_MANY_REQUESTS = 429;

/** Where people have accounts the page carries what proves that a request comes from it, and not from another site. */
const PROOF = document.querySelector('meta[name=csrf-token]')?.getAttribute('content');
export const hasAccounts = PROOF != null;

/** What stands between a person and a session; its message is for that person. */
export class SignInError extends Error {
  /** Whether asking again would change nothing. */
  final;

  constructor(message = '', final = false) {
    super(message);
    this.final = final;
  }
}

/** @param {'driver'|'passenger'} role @returns {Session|null} */
export function currentSession(role) {
  return JSON.parse(tabStorage(role).getItem(KEY) ?? 'null');
}

/**
 * @param {{role: string, name: string, picture: string, vehicle?: string}} person
 * @returns {Promise<Session>}
 * @throws {SignInError} with the server's reason, or without one when it cannot be reached
 */
export async function signIn({ role, name, picture, vehicle }) {
  const token = rememberedToken(role, name);
  const granted = await grant({ role, name }, token);
  return keep({ ...granted, picture, vehicle, returning: token !== null });
}

/** A new token under the same name. @param {Session} session @returns {Promise<Session>} @throws {SignInError} */
export async function renew(session) {
  const granted = await grant({ role: session.role, name: session.name }, session.password);
  return keep({ ...session, ...granted });
}

/**
 * When the newest page of this person connected, this one's or another's.
 *
 * @param {Session} session
 * @returns {Promise<number|undefined>} milliseconds since 1970; undefined where the server does not know, or is out of reach
 */
export async function newestConnection(session) {
  try {
    const response = await fetch('/api/sessions', { headers: bearer(session.password), signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()).connectionTime ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the name back and forgets everything that this browser knew. @param {Session} session */
export async function signOut(session) {
  const { role, name, password } = session;
  tabStorage(role).clear();
  personStorage(session).clear();
  localStorage.removeItem(tokenKey(role, name));
  await fetch('/api/sessions', { method: 'DELETE', headers: bearer(password) }).catch(() => {});
  if (hasAccounts) {
    await fetch('/logout', { method: 'POST', headers: proof() }).catch(() => {});
  }
}

/** @returns {Record<string, string>} */
function proof() {
  return PROOF != null ? { 'X-XSRF-TOKEN': PROOF } : {};
}

function bearer(token) {
  return { Authorization: `Bearer ${token}` };
}

async function grant(person, token) {
  const headers = { 'Content-Type': 'application/json', ...proof(), ...(token && bearer(token)) };
  let response;
  try {
    response = await fetch('/api/sessions', {
      method: 'POST',
      headers,
      body: JSON.stringify(person),
      signal: AbortSignal.timeout(LONG_PATIENCE),
    });
  } catch {
    throw new SignInError();
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new SignInError(problem.detail, response.status < 500 && response.status !== TOO_MANY_REQUESTS);
  }
  const { expiresIn, ...granted } = await response.json();
  return { ...granted, renewAt: renewalTime(expiresIn, Date.now()) };
}

function keep(session) {
  tabStorage(session.role).setItem(KEY, JSON.stringify(session));
  // Closing the tab keeps the name taken for a while: the same browser may come back to it.
  localStorage.setItem(tokenKey(session.role, session.name), session.password);
  return session;
}

function rememberedToken(role, name) {
  return localStorage.getItem(tokenKey(role, name));
}

function tokenKey(role, name) {
  return `token:${role}:${name}`;
}
