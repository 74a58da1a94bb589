/**
 * What the pages ask the web server.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{distance: number, time: number, path: Position[]}} Route miles, seconds
 */

const LONGEST_QUERY = 100;

/** @param {Position} from @param {Position} to @returns {Promise<Route>} */
export function findRoute(from, to) {
  return ask(`/api/routes?from=${from.join()}&to=${to.join()}`);
}

/** @param {Position} position @returns {Promise<string|undefined>} name of the nearest street */
export async function placeName(position) {
  try {
    return (await ask(`/api/places?near=${position.join()}`)).label ?? undefined;
  } catch {
    return undefined; // a label is a courtesy
  }
}

/** @param {string} query @param {Position} near @returns {Promise<import('../trip/steps.js').Place[]>} best first */
export async function findPlaces(query, near) {
  return (await ask(`/api/places?query=${encodeURIComponent(query.slice(0, LONGEST_QUERY))}&near=${near.join()}`)).places;
}

async function ask(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response.json();
}
