/**
 * Plain geometry on the globe. A position is `[lon, lat]` in degrees; distances are miles unless a name says metres.
 *
 * @typedef {[number, number]} Position
 */
const EARTH_MILES = 3958.7613;
export const METRES_PER_MILE = 1609.344;
const RADIANS = Math.PI / 180;

/** @param {Position} a @param {Position} b */
export function distance(a, b) {
  const dLat = (b[1] - a[1]) * RADIANS;
  const dLon = (b[0] - a[0]) * RADIANS;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** @param {Position} a @param {Position} b degrees from north, 0 to 360 */
export function heading(a, b) {
  const east = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * RADIANS);
  return ((Math.atan2(east, b[1] - a[1]) / RADIANS) % 360 + 360) % 360;
}

/** @param {Position} a @param {Position} b @param {number} t 0 at a, 1 at b @returns {Position} */
export function between(a, b, t) {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** @param {Position[]} path */
export function lengthOf(path) {
  let sum = 0;
  for (let i = 1; i < path.length; i++) {
    sum += distance(path[i - 1], path[i]);
  }
  return sum;
}

/**
 * The point a given way along a path.
 *
 * @param {Position[]} path
 * @param {number} miles
 * @returns {{position: Position, heading: number, done: boolean}}
 */
export function along(path, miles) {
  let left = miles;
  for (let i = 1; i < path.length; i++) {
    const step = distance(path[i - 1], path[i]);
    if (left < step) {
      return { position: between(path[i - 1], path[i], left / step), heading: heading(path[i - 1], path[i]), done: false };
    }
    left -= step;
  }
  const last = path[path.length - 1];
  return { position: last, heading: path.length > 1 ? heading(path[path.length - 2], last) : 0, done: true };
}

/**
 * The point of a straight line that is nearest to a position.
 *
 * @param {Position} a
 * @param {Position} b
 * @param {Position} position
 * @returns {{share: number, off: number}} `share`: 0 at a, 1 at b; `off`: miles from there
 */
export function nearestOn(a, b, position) {
  const narrow = Math.cos(position[1] * RADIANS);
  const dx = (b[0] - a[0]) * narrow;
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : ((position[0] - a[0]) * narrow * dx + (position[1] - a[1]) * dy) / square;
  const share = Math.max(0, Math.min(1, t));
  return { share, off: distance(position, between(a, b, share)) };
}

/** @param {[Position, Position]} bounds west-south and east-north @param {Position} position */
export function within([[west, south], [east, north]], [lon, lat]) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
