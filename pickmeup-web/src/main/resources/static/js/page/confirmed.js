/** A button whose first press asks and whose second does: a slip of the thumb cancels no ride. */
import { byId } from './dom.js';
import { text } from './texts.js';

const PATIENCE = 4_000;

/** @param {string} id @param {() => void} action */
export function confirmed(id, action) {
  const button = byId(id);
  const usual = button.textContent;
  let timer;
  const reset = () => {
    clearTimeout(timer);
    timer = undefined;
    button.textContent = usual;
    button.classList.remove('danger');
  };
  button.addEventListener('click', () => {
    if (timer) {
      reset();
      action();
      return;
    }
    button.textContent = text('trip.confirmCancel');
    button.classList.add('danger');
    timer = setTimeout(reset, PATIENCE);
  });
}
