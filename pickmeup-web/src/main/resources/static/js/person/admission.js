/** Who a page is for: whoever was signed in on this tab before, or signs in now. */
import { tell } from '../page/dom.js';
import { tabStorage } from '../page/storage.js';
import { currentSession } from './session.js';
import { askToSignIn } from './sign-in.js';

/** @typedef {{session: import('./session.js').Session, known: boolean}} Admission `known`: from before, over a reload */

/** @type {Promise<Admission>|undefined} */
let admission;

/** Asks once, whoever waits for the answer. @param {'driver'|'passenger'} role @returns {Promise<Admission>} */
export function admit(role) {
  admission ??= ask(role);
  return admission;
}

/** @param {'driver'|'passenger'} role @returns {Promise<Admission>} */
async function ask(role) {
  const session = currentSession(role);
  if (session) {
    return { session, known: true };
  }
  tell('sign-in-error', tabStorage(role).getItem('farewell'));
  return { session: await askToSignIn(role), known: false };
}
