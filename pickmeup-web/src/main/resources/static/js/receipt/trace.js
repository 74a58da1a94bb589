/** Where a ride went, as a drawing. */
import { positionOf } from '../wire/contract.js';

/** @typedef {{approach: string, ride: string, from: [number, number], to: [number, number]}} Trace lines as SVG writes them */

/**
 * @param {any[]} track positions of the car with their times, from the accept to the end
 * @param {{startedAt?: number}} times when the passenger got in
 * @param {{width: number, height: number, margin: number}} paper
 * @returns {Trace|null} null where there is too little to draw
 */
export function traceOf(track, { startedAt = -Infinity }, { width, height, margin }) {
  const points = track.flatMap((point) => {
    const position = positionOf(point);
    return position ? [{ position, at: point.at }] : [];
  });
  // Where the car stood when the passenger got in is the end of the one and the beginning of the other.
  const start = Math.max(0, points.findLastIndex(({ at }) => at <= startedAt));
  const [before, riding] = [points.slice(0, start + 1), points.slice(start)];
  if (riding.length < 2) {
    return null;
  }
  const place = projection(points.map(({ position }) => position), { width, height, margin });
  const line = (some) => some.map(({ position }) => place(position).join()).join(' ');
  return {
    approach: before.length > 1 ? line(before) : '',
    ride: line(riding),
    from: place(riding[0].position),
    to: place(riding[riding.length - 1].position),
  };
}

/** A town is small enough to be flat: east and north, as large as fits, in the middle. */
function projection(positions, { width, height, margin }) {
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * shrink, north - south];
  const scale = Math.min((width - 2 * margin) / (wide || Infinity), (height - 2 * margin) / (high || Infinity));
  const grain = (value) => Math.round(value * 10) / 10;
  /** @param {[number, number]} position @returns {[number, number]} */
  return ([lon, lat]) => [grain(width / 2 + ((lon - west) * shrink - wide / 2) * scale), grain(height / 2 - (lat - south - high / 2) * scale)];
}
