/**
 * What the pages ask the web server.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{distance: number, time: number, path: Position[]}} Route miles, seconds
 */

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

async function ask(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response.json();
}
