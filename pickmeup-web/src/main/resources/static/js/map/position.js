/**
 * Where this device is.
 *
 * @typedef {import('./geo.js').Position} Position
 * @typedef {{position: Position, at: number}} Fix at: milliseconds
 */

/** @returns {Promise<Position|null>} null when it is not known or not allowed */
export function whereAmI() {
  return new Promise((resolve) => {
    if (!navigator.geolocation) {
      resolve(null);
      return;
    }
    const found = ({ coords }) => resolve([coords.longitude, coords.latitude]);
    navigator.geolocation.getCurrentPosition(found, () => resolve(null), { enableHighAccuracy: true, timeout: 6_000, maximumAge: 15_000 });
  });
}

/** @param {(fix: Fix) => void} action @returns {() => void} stops watching */
export function watchPosition(action) {
  const found = ({ coords, timestamp }) => action({ position: [coords.longitude, coords.latitude], at: timestamp });
  const watch = navigator.geolocation?.watchPosition(found, () => {}, { enableHighAccuracy: true });
  return () => navigator.geolocation?.clearWatch(watch);
}
