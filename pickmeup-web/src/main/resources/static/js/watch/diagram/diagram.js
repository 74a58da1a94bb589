/**
 * The sequence diagram that draws itself.
 *
 * @param {HTMLElement} element that it is drawn in
 * @param {import('../ledger.js').Ledger} ledger
 */
export function mountDiagram(element, ledger) {}
