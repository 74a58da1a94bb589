/** The meter of a ride over a reload: kept with the trip, and taken from the backend's record where this browser has seen less. */
import { advance, newMeter } from './meter.js';
import { numberOf, positionOf } from '../wire/contract.js';

const KEY = 'meter';
/** Miles by which two that watch the same ride may differ. */
const SLACK = 0.01;

/** @param {Storage} storage @param {string|undefined} tripId @param {import('./meter.js').Meter} meter */
export function keepMeter(storage, tripId, meter) {
  storage.setItem(KEY, JSON.stringify({ tripId, meter }));
}

/** @param {Storage} storage @param {string|undefined} tripId @returns {import('./meter.js').Meter|undefined} */
export function keptMeter(storage, tripId) {
  const kept = JSON.parse(storage.getItem(KEY) ?? 'null');
  return kept?.meter && kept.tripId === tripId ? kept.meter : undefined;
}

/**
 * @param {import('./meter.js').Meter} meter
 * @param {any} record of the trip, whose track may show more than this meter has
 */
export function withRecord(meter, { track }) {
  const points = Array.isArray(track) ? track.map(readPoint).filter(({ position, at }) => position && at) : [];
  const recorded = points.reduce(advance, newMeter());
  return recorded.distance > meter.distance + SLACK ? recorded : meter;
}

function readPoint(point) {
  return { position: positionOf(point), speed: numberOf(point?.speed), at: numberOf(point?.at) };
}
