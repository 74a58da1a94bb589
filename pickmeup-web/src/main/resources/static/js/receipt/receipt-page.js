/** A receipt on a page of its own, to be printed or kept: for whoever is signed in in this tab, or in the one that opened it. */
import { byId, onClick } from '../page/dom.js';
import { text } from '../page/texts.js';
import { ArchiveError, findReceipt } from '../history/archive.js';
import { currentSession, renew, SignInError } from '../person/session.js';
import { fillReceipt } from './receipt-view.js';

const UNKNOWN = [401, 403, 404];
const tripId = location.pathname.split('/').pop() ?? '';

onClick('receipt-print', () => print());
onClick('receipt-again', show);
await show();

async function show() {
  byId('receipt-failed').hidden = true;
  try {
    const found = await find();
    byId('receipt-unknown').hidden = found;
  } catch {
    byId('receipt-failed').hidden = false;
  }
}

/** @returns {Promise<boolean>} whether it is a ride of anybody's who is signed in here */
async function find() {
  for (const session of [currentSession('passenger'), currentSession('driver')]) {
    const record = session && (await recordFor(session));
    if (record) {
      fillReceipt(byId('receipt-paper'), record, session.role);
      byId('receipt-paper').hidden = false;
      byId('receipt-print').hidden = false;
      document.title = text('receipt.page', new Date(record.requestedAt).toISOString().slice(0, 10));
      return true;
    }
  }
  return false;
}

/** @param {import('../person/session.js').Session} session */
async function recordFor(session) {
  try {
    const { password } = session.renewAt > Date.now() ? session : await renew(session);
    return await findReceipt(password, tripId);
  } catch (error) {
    const unknown = error instanceof ArchiveError ? UNKNOWN.includes(error.status) : error instanceof SignInError && error.final;
    if (unknown) {
      return null;
    }
    throw error;
  }
}
