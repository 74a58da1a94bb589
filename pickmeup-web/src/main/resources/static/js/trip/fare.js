/**
 * @typedef {{base: number, perMile: number, perMinute: number, minimum: number, currency: string}} FareTable amounts in the currency
 */

/**
 * Rounds half up to cents, as the backend does on exact decimals; twelve digits are more than a fare has and fewer than
 * binary fractions blur.
 *
 * @param {number} amount
 */
export function toCents(amount) {
  return Math.round(Number((amount * 100).toPrecision(12))) / 100;
}

/**
 * What a ride costs: base, miles and minutes, and at least the minimum.
 *
 * @param {FareTable} table
 * @param {number} distance miles
 * @param {number} time seconds
 */
export function fareOf(table, distance, time) {
  return toCents(Math.max(table.minimum, table.base + table.perMile * distance + (table.perMinute * time) / 60));
}

/** @param {number} cost @param {number} percent */
export function tipOf(cost, percent) {
  return toCents((cost * percent) / 100);
}
