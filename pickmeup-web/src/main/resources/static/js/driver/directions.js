/** What to do next on a way along the streets: the next corner, or the end. */
import { distance, heading } from '../map/geo.js';
import { Track } from '../map/track.js';

/**
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {{turn: 'left'|'right'|'sharpLeft'|'sharpRight'|'back'|'arrive', distance: number, towards: Position}} Direction
 *   `distance`: miles until then; `towards`: a place on the street that follows
 */

/** Miles before and behind a corner: streets bend, and a corner is drawn in several short strokes. */
const ARM = 0.012;
/** Miles behind a corner at which it is sure which street this is. */
const BEYOND = 0.025;
/** Degrees. */
const BEND = 38;
const SHARP = 115;
const BACK = 165;

/**
 * @param {Position[]} path from the car on
 * @returns {Direction}
 */
export function nextDirection(path) {
  const track = new Track(path);
  let way = 0;
  for (let i = 1; i < path.length - 1; i++) {
    way += distance(path[i - 1], path[i]);
    const angle = angleAt(track, path[i], way);
    if (Math.abs(angle) > BEND && way > ARM / 2) {
      const corner = sharpest(track, path, i, way);
      return { turn: turnOf(corner.angle), distance: corner.way, towards: track.at(corner.way + BEYOND).position };
    }
  }
  return { turn: 'arrive', distance: track.length, towards: path[path.length - 1] };
}

/** The strokes of one corner are one turn: the one that is made in its middle. */
function sharpest(track, path, first, way) {
  let best = { way, angle: angleAt(track, path[first], way) };
  let on = way;
  for (let i = first + 1; i < path.length - 1; i++) {
    on += distance(path[i - 1], path[i]);
    if (on - way > ARM) {
      break;
    }
    const angle = angleAt(track, path[i], on);
    best = Math.abs(angle) > Math.abs(best.angle) ? { way: on, angle } : best;
  }
  return best;
}

/** @returns {number} degrees to the right, -180 to 180 */
function angleAt(track, corner, way) {
  const before = track.at(Math.max(0, way - ARM)).position;
  const after = track.at(Math.min(track.length, way + ARM)).position;
  return ((heading(corner, after) - heading(before, corner) + 540) % 360) - 180;
}

function turnOf(angle) {
  const bend = Math.abs(angle);
  if (bend > BACK) {
    return 'back';
  }
  return angle > 0 ? (bend > SHARP ? 'sharpRight' : 'right') : bend > SHARP ? 'sharpLeft' : 'left';
}
