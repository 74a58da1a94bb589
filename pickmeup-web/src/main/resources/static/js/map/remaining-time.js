/** Milliseconds in which a car that drove may be taken to drive on; after that nobody knows. */
const TRUSTED = 15_000;

/**
 * What is left of a drive while no report comes: it goes on counting down, but not for ever, and never to nothing.
 *
 * @param {number} time seconds that were left when it was last seen to move
 * @param {number} movedAt milliseconds; Infinity for a car that stands
 * @param {number} now milliseconds
 */
export function remainingTime(time, movedAt, now) {
  const passed = Math.min(Math.max(0, now - movedAt), TRUSTED) / 1000;
  return Math.max(Math.min(time, 1), time - passed);
}
