/**
 * Where a driver begins: where the car was left; else where the device is, if that is in the city; else on a street of it.
 *
 * @typedef {{position: import('../map/geo.js').Position, byHand?: boolean, placed?: boolean}} Start `byHand`: driven or put there
 *   by hand, `placed`: by us
 */
import { findRoute } from '../page/api.js';
import { within } from '../map/geo.js';
import { whereAmI } from '../map/position.js';

/** Degrees around the centre over which drivers without a position are spread. */
const SPREAD = 0.016;
/** Milliseconds to wait for the device; should it answer later, the car moves there. */
const PATIENCE = 2_500;

const KEY = 'car';

/** @param {import('../page/storage.js').Drawer} storage @param {Start} start */
export function keepPosition(storage, start) {
  storage.setItem(KEY, JSON.stringify(start));
}

/**
 * @param {import('../page/storage.js').Drawer} storage
 * @param {string} id of the driver: the same driver begins at the same place
 * @param {import('../page/settings.js').Settings['map']} map
 * @returns {Promise<Start>}
 */
export async function startPosition(storage, id, { center, bounds }) {
  const kept = JSON.parse(storage.getItem(KEY) ?? 'null');
  if (kept) {
    return kept;
  }
  const position = await whereAmI(PATIENCE);
  if (position && within(bounds, position)) {
    return { position };
  }
  const spread = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_007, 17);
  /** @type {[number, number]} */
  const wish = [center[0] + ((spread % 101) / 100 - 0.5) * SPREAD, center[1] + ((Math.floor(spread / 101) % 99) / 98 - 0.5) * SPREAD];
  const route = await findRoute(wish, center).catch(() => null);
  return { position: route?.path[0] ?? center, placed: true };
}
