/** One key each, for whoever stands on a stage: wherever the focus is, but where somebody writes. */

const WRITES = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
const PRESSES = 'a, button, summary, input, label, audio, [tabindex="0"]';

/**
 * @param {import('./phone.js').Phone[]} phones whose pages have the keyboard while they have the focus
 * @param {Record<string, () => void>} actions by `KeyboardEvent.key`, in lower case
 */
export function bindKeys(phones, actions) {
  const press = (/** @type {KeyboardEvent} */ event) => {
    const { key, target, ctrlKey, altKey, metaKey, repeat } = event;
    const on = (/** @type {string} */ kinds) => /** @type {Element|null} */ (target)?.closest?.(kinds) != null;
    const action = actions[key.toLowerCase()];
    if (!action || ctrlKey || altKey || metaKey || repeat || on(WRITES) || on('dialog[open]')) {
      return;
    }
    if ((key === ' ' || key.startsWith('Arrow')) && on(PRESSES)) {
      return;
    }
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', press);
  for (const phone of phones) {
    phone.addEventListener('load', () => phone.document?.addEventListener('keydown', press));
  }
}
