/** What a receipt adds up. */
import { fareOf, toCents } from '../trip/fare.js';

/**
 * @typedef {{name: string, values?: number[], amount: number, kind?: 'part'|'total'}} Line `name` says what it is, `values` how much
 *   of it; parts add up to the line after them
 */

/**
 * The fare is only taken to pieces where today's fare table still comes to it.
 *
 * @param {any} record of the trip
 * @param {'driver'|'passenger'} role of whoever reads it
 * @param {import('../trip/fare.js').FareTable} table
 * @returns {Line[]} none for a trip that costs nothing
 */
export function linesOf({ phase, fare, driver, ledger = [] }, role, table) {
  if (!fare) {
    return [];
  }
  const { cost, tip = 0 } = fare;
  const isFee = phase === 'cancelled';
  /** @type {Line[]} */
  const lines = [
    ...(isFee ? [] : partsOf(fare, table)),
    { name: isFee ? 'fee' : 'fare', amount: cost },
    ...(isFee ? [] : [{ name: 'tip', amount: tip }]),
    { name: 'total', amount: toCents(cost + tip), kind: 'total' },
  ];
  return role === 'driver' ? [...lines, ...sharesOf(ledger, driver)] : lines;
}

/** @returns {Line[]} */
function partsOf({ distance, time, cost }, table) {
  if (fareOf(table, distance, time) !== cost) {
    return [];
  }
  const { base, perMile, perMinute, minimum } = table;
  const miles = toCents(perMile * distance);
  const minutes = toCents((perMinute * time) / 60);
  const sum = toCents(base + miles + minutes);
  /** @type {Line[]} */
  const parts = [
    { name: 'base', amount: base, kind: 'part' },
    { name: 'distance', values: [distance], amount: miles, kind: 'part' },
    // The cent that rounding makes or loses goes with the minutes.
    { name: 'time', values: [time], amount: cost > minimum ? toCents(cost - base - miles) : minutes, kind: 'part' },
  ];
  return cost === minimum && sum < minimum ? [...parts, { name: 'minimum', amount: toCents(minimum - sum), kind: 'part' }] : parts;
}

/** Where the platform keeps nothing, all of it is the driver's. @returns {Line[]} */
function sharesOf(ledger, driver) {
  const booked = (account) => toCents(ledger.filter((entry) => entry.account === account).reduce((sum, { amount }) => sum + amount, 0));
  const platform = booked('platform');
  return platform === 0 ? [] : [{ name: 'platform', amount: -platform }, { name: 'yours', amount: booked(`drivers/${driver?.id}`), kind: 'total' }];
}
