/** What has been: past rides and earnings, as the backend's API tells them to the person whose token it is. */
import { withTimes } from '../trip/record.js';
import { weekOf } from './week.js';

/** An answer that is none; `status` is HTTP's, or 0 where the server could not be reached. */
export class ArchiveError extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`The archive answered ${status}`);
    this.status = status;
  }
}

/**
 * @param {string} token
 * @param {number} page from 0; the newest rides are on the first
 * @returns {Promise<{items: any[], total: number}>}
 */
export function findTrips(token, page) {
  return ask(`/api/trips?page=${page}`, token);
}

/** @param {string} token @param {string} tripId @returns {Promise<any>} the trip with its track, payment and ledger */
export function findReceipt(token, tripId) {
  return ask(`/api/trips/${encodeURIComponent(tripId)}`, token);
}

/**
 * @typedef {{rides: number, cost: number, tips: number, fee: number, net: number}} Amounts
 *
 * @param {string} token
 * @param {string} driverId
 * @param {Date} now
 * @returns {Promise<{total: Amounts, days: ({day: string} & Amounts)[]}>} of the week of that day, in the time zone of this device
 */
export function findEarnings(token, driverId, now) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const query = new URLSearchParams({ from: weekOf(now).from.toISOString(), zone });
  return ask(`/api/drivers/${driverId}/earnings?${query}`, token);
}

async function ask(url, token) {
  const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } }).catch(() => null);
  if (!response?.ok) {
    throw new ArchiveError(response?.status ?? 0);
  }
  return withTimes(await response.json());
}
