/**
 * The meter of a ride: distance and time from the positions of the car, on both sides by the same rule, so that driver and
 * passenger see the same numbers.
 *
 * Time is the clock's, except where the car moves faster than it says it drives: that is a drive in time lapse (the demo
 * speeds ×4 and ×16), and then the fare counts the time that the drive would have taken, distance by speed.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{distance: number, time: number, last: {position: Position, at: number}|null}} Meter miles, seconds
 */
import { distance, METRES_PER_MILE } from '../map/geo.js';

/** Below this many metres a second a reported speed says nothing. */
const SLOWEST = 1;

/** @returns {Meter} */
export function newMeter() {
  return { distance: 0, time: 0, last: null };
}

/**
 * @param {Meter} meter
 * @param {{position: Position, speed?: number, at: number}} location speed in metres a second, at in milliseconds
 * @returns {Meter}
 */
export function advance(meter, { position, speed = 0, at }) {
  if (!meter.last) {
    return { ...meter, last: { position, at } };
  }
  const step = distance(meter.last.position, position);
  const clock = Math.max(0, (at - meter.last.at) / 1000);
  const driven = speed > SLOWEST ? (step * METRES_PER_MILE) / speed : 0;
  return { distance: meter.distance + step, time: meter.time + Math.max(clock, driven), last: { position, at } };
}
