/**
 * When the view has to change: pure decisions in pixels of the map.
 *
 * @typedef {{x: number, y: number}} Point
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 */

/** Of the clear part of the map: what is smaller than that could be seen from nearer. */
const SMALL = 0.3;

/**
 * @param {Point[]} points what is to be seen
 * @param {Box} clear where nothing covers the map
 * @returns {'fine'|'outside'|'small'} `outside`: a point cannot be seen, `small`: all lie so close together that the view may go nearer
 */
export function framing(points, { left, top, right, bottom }) {
  if (points.some(({ x, y }) => x < left || x > right || y < top || y > bottom)) {
    return 'outside';
  }
  const extent = (values) => Math.max(...values) - Math.min(...values);
  const wide = extent(points.map(({ x }) => x)) / (right - left);
  const high = extent(points.map(({ y }) => y)) / (bottom - top);
  return Math.max(wide, high) < SMALL ? 'small' : 'fine';
}
