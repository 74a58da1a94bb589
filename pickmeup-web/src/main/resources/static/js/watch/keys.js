/** One key each, for whoever stands on a stage: wherever the focus is, but where somebody writes. */

const WRITES = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
/** What Space presses, and what arrows move. */
const PRESSES = 'a, button, summary, input:not([type="radio"]), label, audio, [tabindex="0"]';
const MOVES = 'input, audio, [tabindex="0"]';

const KEPT = 'watch:keys';
let areOn = localStorage.getItem(KEPT) !== 'off';

/** Who dictates says letters without meaning keys. @param {HTMLInputElement} box that switches them on and off, for good */
export function prepareSwitch(box) {
  box.checked = areOn;
  box.addEventListener('change', () => {
    areOn = box.checked;
    localStorage.setItem(KEPT, areOn ? 'on' : 'off');
  });
}

/**
 * @param {import('./phone.js').Phone[]} phones whose pages have the keyboard while they have the focus
 * @param {Record<string, () => void>} actions by `KeyboardEvent.key`, in lower case
 */
export function bindKeys(phones, actions) {
  const press = (/** @type {KeyboardEvent} */ event) => {
    const { key, target, ctrlKey, altKey, metaKey, repeat } = event;
    const on = (/** @type {string} */ kinds) => /** @type {Element|null} */ (target)?.closest?.(kinds) != null;
    const action = actions[key.toLowerCase()];
    if (!action || !areOn || ctrlKey || altKey || metaKey || repeat || on(WRITES) || on('dialog[open]')) {
      return;
    }
    if ((key === ' ' && on(PRESSES)) || (key.startsWith('Arrow') && on(MOVES))) {
      return;
    }
    event.preventDefault();
    action();
    window.focus(); // whoever presses such a key in a phone is on the stage again
  };
  document.addEventListener('keydown', press);
  for (const phone of phones) {
    phone.addEventListener('load', () => phone.document?.addEventListener('keydown', press));
  }
}
