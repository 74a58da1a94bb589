/** A button whose first press asks and whose second does: a slip of the thumb costs nobody a fee, nor does a double click. */
import { byId } from './dom.js';
import { text } from './texts.js';

const PATIENCE = 4_000;

/** @param {string} id @param {() => void} action */
export function confirmed(id, action) {
  const button = byId(id);
  let usual;
  let timer;
  const reset = () => {
    clearTimeout(timer);
    timer = undefined;
    button.textContent = usual;
    button.classList.remove('danger');
  };
  button.addEventListener('click', ({ detail: clicksInARow }) => {
    if (clicksInARow > 1) {
      return;
    }
    if (timer) {
      reset();
      action();
      return;
    }
    usual = button.textContent;
    button.textContent = text('trip.confirm');
    button.classList.add('danger');
    timer = setTimeout(reset, PATIENCE);
  });
}
