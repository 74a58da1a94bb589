/** The meter of a ride over a reload: kept with the trip, and taken from the backend's record where this browser has seen less. */
import { advance, newMeter } from './meter.js';
import { numberOf, positionOf } from '../wire/contract.js';

const KEY = 'meter';
/** Miles by which two that watch the same ride may differ. */
const SLACK = 0.01;

/** @param {import('../page/storage.js').Drawer} storage @param {string|undefined} tripId @param {import('./meter.js').Meter} meter */
export function keepMeter(storage, tripId, meter) {
  storage.setItem(KEY, JSON.stringify({ tripId, meter }));
}

/** @param {import('../page/storage.js').Drawer} storage @param {string|undefined} tripId @returns {import('./meter.js').Meter|undefined} */
export function keptMeter(storage, tripId) {
  const kept = JSON.parse(storage.getItem(KEY) ?? 'null');
  return kept?.meter && kept.tripId === tripId ? kept.meter : undefined;
}

/**
 * @param {import('./meter.js').Meter} meter
 * @param {any} record of the trip, whose track may show more than this meter has
 */
export function withRecord(meter, { track }) {
  const points = Array.isArray(track) ? track.flatMap(readPoint) : [];
  const recorded = points.reduce(advance, newMeter());
  return recorded.distance > meter.distance + SLACK ? recorded : meter;
}

/** @returns {{position: import('../map/geo.js').Position, speed?: number, at: number}[]} empty where it is none */
function readPoint(point) {
  const [position, at] = [positionOf(point), numberOf(point?.at)];
  return position && at ? [{ position, speed: numberOf(point.speed), at }] : [];
}
