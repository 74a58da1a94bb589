/** The week of a day, from its Monday on. */

/** @param {Date} date @returns {string} as the API names days: 2026-11-22 */
export function dayOf(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param {Date} now @returns {{from: Date, days: Date[]}} `from`: its first moment; `days`: the beginnings of all seven */
export function weekOf(now) {
  const monday = now.getDate() - ((now.getDay() + 6) % 7);
  const days = Array.from({ length: 7 }, (_, day) => new Date(now.getFullYear(), now.getMonth(), monday + day));
  return { from: days[0], days };
}
