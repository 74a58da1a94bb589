/**
 * Keeps the keyboard with this page. Each phone's page moves the focus along with what happens on it, which is right for whoever
 * has it in hand, and takes the keys away from whoever stands on a stage.
 */

/** Milliseconds in which a focus follows from a press. */
const AT_ONCE = 500;

/** @param {import('../phone.js').Phone[]} phones */
export function keepFocus(phones) {
  /** @type {HTMLElement} */
  let last = document.body;
  let touched = 0;
  const touch = () => (touched = Date.now());
  const isPhone = (element) => phones.some(({ frame }) => frame === element);

  document.addEventListener('focusin', ({ target }) => isPhone(target) || (last = /** @type {HTMLElement} */ (target)));
  document.addEventListener('keydown', ({ key }) => key === 'Tab' && touch());
  // What was clicked with the mouse is not what Space means later.
  document.addEventListener('click', ({ target, detail }) => {
    if (detail > 0) {
      /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('button'))?.blur();
      last = document.body;
    }
  });
  for (const phone of phones) {
    phone.addEventListener('load', () => ['pointerdown', 'keydown'].forEach((type) => phone.document?.addEventListener(type, touch)));
  }
  window.addEventListener('blur', () =>
    setTimeout(() => {
      const { activeElement } = document;
      if (isPhone(activeElement) && Date.now() - touched > AT_ONCE) {
        /** @type {HTMLElement} */ (activeElement).blur();
        last.focus({ preventScroll: true });
      }
    }),
  );
}
