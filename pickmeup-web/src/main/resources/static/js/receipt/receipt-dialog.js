/** A past ride's receipt over the page of a ride. */
import { byId, onClick } from '../page/dom.js';
import { findReceipt } from '../history/archive.js';
import { fillReceipt } from './receipt-view.js';

let prepared = false;

/** @param {string} tripId @param {{role: 'driver'|'passenger', token: () => string}} reader */
export async function openReceipt(tripId, { role, token }) {
  const dialog = byId('receipt');
  if (!prepared) {
    prepared = true;
    onClick('receipt-close', () => dialog.close());
  }
  const paper = byId('receipt-paper');
  byId('receipt-failed').hidden = true;
  byId('receipt-print').href = `/receipts/${tripId}`;
  paper.hidden = true;
  dialog.showModal();
  try {
    fillReceipt(paper, await findReceipt(token(), tripId), role);
    paper.hidden = false;
    dialog.scrollTop = 0;
  } catch {
    byId('receipt-failed').hidden = false;
  }
}
