/**
 * Where a car is between two reports. It drives from where it is seen to where it was reported: along its route where both
 * lie on that, else straight; so fast that it gets there about when the next report is due, and turning the short way.
 *
 * @typedef {import('./geo.js').Position} Position
 * @typedef {{position: Position, heading: number, moving: boolean}} Pose heading: degrees from north
 */
import { distance, heading as headingOf } from './geo.js';
import { Track } from './track.js';

/** Miles between the street and a car that is on it: a lane, and what a phone's position is off. */
const ON_STREET = 0.02;
/** Miles. Off its route nothing gets so far between two reports: it was somewhere else meanwhile. */
const LEAP = 0.5;
/** Miles. Nearer than that a position has no direction. */
const STEP = 0.0015;
/** Milliseconds between reports: until two are known, and the limits of what is believed. */
const [USUAL, SHORTEST, LONGEST] = [1_000, 250, 2_500];
/** A little longer than the reports are apart, so that the car does not stop between them. */
const SLACK = 1.15;
/** Milliseconds in which most of a turn is done. */
const TURN = 110;

export class Glide {
  #interval = USUAL;
  #reportedAt = -Infinity;
  /** @type {{track: Track, start: number, time: number, heading?: number}|null} */
  #leg = null;
  #seenAt = 0;

  /** @param {Position} position @param {number} [heading] */
  constructor(position, heading = 0) {
    this.position = position;
    this.heading = heading;
  }

  /**
   * A report has come.
   *
   * @param {Position} position
   * @param {{now: number, heading?: number, route?: Track|null}} more `now`: milliseconds on any clock, `route`: if one is known
   */
  to(position, { now, heading, route }) {
    this.#measure(now);
    this.at(now);
    const path = (route && pathAlong(route, this.position, position)) ?? [this.position, position];
    const track = new Track(path);
    if (path.length === 2 && track.length > LEAP) {
      this.jump(position, heading);
    } else if (track.length > STEP) {
      this.#leg = { track, start: now, time: this.#interval * SLACK, heading: path.length === 2 ? heading : undefined };
    } else if (heading !== undefined && this.#leg === null) {
      this.#leg = { track: new Track([this.position]), start: now, time: 1, heading };
    }
  }

  /** Puts the car there at once. @param {Position} position @param {number} [heading] */
  jump(position, heading = distance(this.position, position) > STEP ? headingOf(this.position, position) : this.heading) {
    this.#leg = null;
    this.position = position;
    this.heading = heading;
  }

  /** @param {number} now @returns {Pose} */
  at(now) {
    if (this.#leg) {
      const { track, start, time, heading } = this.#leg;
      const share = Math.min(1, Math.max(0, (now - start) / time));
      const there = track.at(share * track.length);
      this.position = there.position;
      const turn = shortTurn(this.heading, heading ?? there.heading);
      this.heading += turn * (1 - Math.exp(Math.min(0, this.#seenAt - now) / TURN));
      if (share === 1 && Math.abs(turn) < 1) {
        this.#leg = null;
      }
    }
    this.#seenAt = now;
    return { position: this.position, heading: this.heading, moving: this.#leg !== null };
  }

  /** How long the car takes to where it was last reported, in milliseconds. */
  get time() {
    return this.#interval * SLACK;
  }

  #measure(now) {
    const interval = now - this.#reportedAt;
    if (interval < LONGEST * 2) {
      this.#interval = 0.6 * this.#interval + 0.4 * Math.min(LONGEST, Math.max(SHORTEST, interval));
    }
    this.#reportedAt = now;
  }
}

/** The street between two positions that are on it, in the direction of the route; else null. */
function pathAlong(route, from, to) {
  const start = route.locate(from);
  const end = route.locate(to, start.way);
  return start.off < ON_STREET && end.off < ON_STREET && end.way > start.way ? route.piece(start.way, end.way) : null;
}

/** From 350 to 10 degrees is twenty, not three hundred and forty back. @param {number} from @param {number} to */
export function shortTurn(from, to) {
  return (((to - from + 180) % 360) + 360) % 360 - 180;
}
