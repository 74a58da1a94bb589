/**
 * The places that somebody went to lately, kept for the person.
 *
 * @typedef {import('../trip/steps.js').Place} Place
 */
const KEY = 'places';
const MOST = 4;

/** @param {Place[]} places the latest first @param {Place} place @returns {Place[]} with that one as the latest */
export function withLatest(places, { lon, lat, label }) {
  return [{ lon, lat, label }, ...places.filter((known) => known.label !== label)].slice(0, MOST);
}

/** @param {import('../page/storage.js').Drawer} storage @returns {Place[]} the latest first */
export function recentPlaces(storage) {
  const kept = JSON.parse(storage.getItem(KEY) ?? '[]');
  return Array.isArray(kept) ? kept.filter((place) => place?.label && Number.isFinite(place.lon) && Number.isFinite(place.lat)) : [];
}

/** @param {import('../page/storage.js').Drawer} storage @param {Place} place that has a name */
export function rememberPlace(storage, place) {
  storage.setItem(KEY, JSON.stringify(withLatest(recentPlaces(storage), place)));
}
