/**
 * The story that plays by itself.
 *
 * @param {HTMLElement} element for its captions and controls
 * @param {{phones: {driver: import('../phone.js').Phone, passenger: import('../phone.js').Phone}, ledger: import('../ledger.js').Ledger}} stage
 */
export function mountStory(element, { phones, ledger }) {}
