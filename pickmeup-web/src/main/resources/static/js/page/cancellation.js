/** The dialog that asks for a reason before a ride is cancelled: a slip of the thumb cancels nothing. */
import { byId, chosen, onClick, tell } from './dom.js';
import { text } from './texts.js';

/**
 * @param {string[]} openers ids of the buttons that open it
 * @param {(reason: string) => void} onCancel given the code of a reason, or the person's own words
 */
export function prepareCancellation(openers, onCancel) {
  const dialog = byId('cancel-dialog');
  const ask = () => {
    byId('cancel-form').reset();
    tell('cancel-error', null);
    dialog.showModal();
  };
  openers.forEach((id) => onClick(id, ask));
  onClick('cancel-back', () => dialog.close());
  byId('cancel-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const reason = byId('cancel-words').value.trim() || chosen('reason');
    if (reason) {
      dialog.close();
      onCancel(reason);
    } else {
      tell('cancel-error', text('cancel.reasonMissing'));
      dialog.querySelector('[name="reason"]').focus();
    }
  });
  return {
    /** There is nothing to cancel any more. */
    close: () => dialog.close(),
  };
}

/** @param {string} reason a code that our pages send, or somebody's words */
export function reasonText(reason) {
  const known = text(`reason.${reason}`);
  return known === `reason.${reason}` ? reason : known;
}
