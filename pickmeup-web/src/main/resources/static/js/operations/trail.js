/**
 * A trip from its request to its receipt, as it was at any moment of it.
 *
 * @typedef {{at: number, kind: 'event'|'chat', type: string, who: string, words: string}} Moment
 * @typedef {{from: number, to: number, moments: Moment[], track: {at: number, position: [number, number]}[]}} Trail
 */
import { positionOf } from '../wire/contract.js';

/** Milliseconds that a trail lasts at least, so that a slider has somewhere to go, and the steps that it goes in. */
const SHORTEST = 1_000;
const STEP = 100;

/** @param {any} record as the API tells it, times in milliseconds @returns {Trail} */
export function trailOf(record) {
  const track = (record.track ?? []).flatMap((point) => {
    const position = positionOf(point);
    return position ? [{ at: point.at, position }] : [];
  });
  const events = (record.events ?? []).map(({ type, sender, at, outcome, note }) => ({ at, kind: 'event', type, who: sender ?? '', words: outcome === 'applied' ? '' : (note ?? outcome) }));
  const chat = (record.chat ?? []).map(({ at, sender, text, seconds }) => ({ at, kind: 'chat', type: 'chat', who: sender ?? '', words: text ?? (seconds ? `${seconds} s` : '') }));
  const paid = record.paidAt ? [{ at: record.paidAt, kind: 'event', type: 'paid', who: '', words: '' }] : [];
  /** @type {Moment[]} */
  const moments = [...events, ...chat, ...paid].sort((a, b) => a.at - b.at);
  const times = [record.requestedAt, ...moments.map(({ at }) => at), ...track.map(({ at }) => at)].filter(Number.isFinite);
  const from = Math.min(...times);
  const length = Math.max(SHORTEST, ...times.map((time) => time - from));
  return { from, to: from + Math.ceil(length / STEP) * STEP, moments, track };
}

/**
 * @param {Trail} trail
 * @param {number} at milliseconds since 1970
 * @returns {{position: [number, number]|null, driven: [number, number][], said: number}} where the car was, the way that it had come,
 *   and how many of the moments had been
 */
export function trailAt({ moments, track }, at) {
  const next = track.findIndex((point) => point.at > at);
  const been = next === -1 ? track : track.slice(0, next);
  const driven = been.map(({ position }) => position);
  const before = been.at(-1);
  let position = before?.position ?? null;
  if (before && next !== -1) {
    const after = track[next];
    const share = (at - before.at) / (after.at - before.at);
    position = [before.position[0] + (after.position[0] - before.position[0]) * share, before.position[1] + (after.position[1] - before.position[1]) * share];
    driven.push(position);
  }
  return { position, driven, said: moments.filter((moment) => moment.at <= at).length };
}
