/** What a ride between two places costs, or why there is none. */
import { findRoute } from '../page/api.js';
import { settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { distance, METRES_PER_MILE } from '../map/geo.js';
import { fareOf } from '../trip/fare.js';

/** Metres from where somebody stands: nobody is driven so far. */
const HERE = 20;

/**
 * @typedef {import('../map/geo.js').Position} Position
 * @param {Position} pickup
 * @param {Position} destination
 * @returns {Promise<{problem: string|null, path: Position[]|null, estimate?: {distance: number, time: number, cost: number}}>} miles,
 *   seconds; what is wrong in words
 */
export async function priceOf(pickup, destination) {
  if (distance(pickup, destination) * METRES_PER_MILE < HERE) {
    return { problem: text('home.samePlace'), path: null };
  }
  try {
    const { path, ...way } = await findRoute(pickup, destination);
    return { problem: null, path, estimate: { ...way, cost: fareOf(settings.fare, way.distance, way.time) } };
  } catch {
    return { problem: text('home.noRoute'), path: null };
  }
}
