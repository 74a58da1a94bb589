/**
 * Where this device is.
 *
 * @typedef {import('./geo.js').Position} Position
 * @typedef {{position: Position, at: number}} Fix at: milliseconds
 */

/**
 * @param {number} patience milliseconds; the browser's own timeout does not run while it asks for permission
 * @returns {Promise<Position|null>} null when it is not known by then, or not allowed
 */
export function whereAmI(patience) {
  return new Promise((resolve) => {
    const unknown = () => resolve(null);
    if (!navigator.geolocation) {
      unknown();
      return;
    }
    setTimeout(unknown, patience);
    const found = ({ coords }) => resolve([coords.longitude, coords.latitude]);
    navigator.geolocation.getCurrentPosition(found, unknown, { enableHighAccuracy: true, maximumAge: 15_000 });
  });
}

/** @param {(fix: Fix) => void} action @returns {() => void} stops watching */
export function watchPosition(action) {
  const found = ({ coords, timestamp }) => action({ position: [coords.longitude, coords.latitude], at: timestamp });
  const watch = navigator.geolocation?.watchPosition(found, () => {}, { enableHighAccuracy: true });
  return () => navigator.geolocation?.clearWatch(watch);
}
