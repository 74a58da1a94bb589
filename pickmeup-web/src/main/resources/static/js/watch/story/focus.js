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
  /** Whether somebody has gone into a phone on purpose, and not come back. */
  let isInHand = false;
  const touch = () => (touched = Date.now());
  const isPhone = (element) => phones.some(({ frame }) => frame === element);

  // At once, while the focus moves: a key that is pressed now would be a phone's.
  const enter = () => {
    const { activeElement } = document;
    if (!isPhone(activeElement)) {
      return;
    }
    isInHand ||= Date.now() - touched <= AT_ONCE;
    if (!isInHand) {
      /** @type {HTMLElement} */ (activeElement).blur();
      last.focus({ preventScroll: true });
    }
  };

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
    phone.addEventListener('load', () => {
      phone.document?.addEventListener('pointerdown', touch);
      phone.document?.addEventListener('focusin', enter);
    });
  }
  window.addEventListener('blur', () => setTimeout(enter));
  window.addEventListener('focus', () => {
    isInHand = false;
    touched = 0;
  });
}
