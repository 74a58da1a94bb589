/**
 * The grid by which `nearby` is told: the mirror of `Cell` in pickmeup-protocol.
 *
 * @typedef {[number, number]} Position `[lon, lat]` in degrees
 */

/** Cells in a degree, each way. */
const PER_DEGREE = 100;
const HALF_ROUND = 180 * PER_DEGREE;
const NORTH_POLE = 90 * PER_DEGREE;
const STEPS = [-1, 0, 1];

/** @param {Position} position @returns {string} the name of the cell that it lies in, such as `-3491_-5619` */
export function cellOf([lon, lat]) {
  return `${Math.floor(lat * PER_DEGREE)}_${Math.floor(lon * PER_DEGREE)}`;
}

/** @param {Position} position @returns {string[]} the cell that it lies in and those that touch it, nine but at a pole */
export function cellsAround(position) {
  const [south, west] = cellOf(position).split('_').map(Number);
  return STEPS.map((step) => south + step)
    .filter((latitude) => Math.abs(latitude) <= NORTH_POLE)
    .flatMap((latitude) => STEPS.map((step) => `${latitude}_${onEarth(west + step)}`));
}

/** @param {number} longitude */
function onEarth(longitude) {
  const round = 2 * HALF_ROUND;
  return ((longitude + HALF_ROUND + round) % round) - HALF_ROUND;
}
