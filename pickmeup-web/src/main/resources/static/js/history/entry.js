/** A past ride in one line. */
import { toCents } from '../trip/fare.js';

const UNDER_WAY = ['accepted', 'arrived', 'riding'];

/** @param {{phase: any, fare?: {cost: number, tip?: number}}} trip @returns {number|undefined} what the passenger pays, tip and all */
export function amountOf({ fare }) {
  return fare && toCents(fare.cost + (fare.tip ?? 0));
}

/**
 * @param {{phase: any, fare?: {cost: number}, withdrawnAt?: number}} trip
 * @returns {'requested'|'withdrawn'|'underWay'|'unpaid'|'paid'|'cancelled'|'fee'|'expired'}
 */
export function standingOf({ phase, fare, withdrawnAt }) {
  if (withdrawnAt) {
    return 'withdrawn';
  }
  if (UNDER_WAY.includes(phase)) {
    return 'underWay';
  }
  if (phase === 'cancelled') {
    return fare ? 'fee' : 'cancelled';
  }
  return phase === 'ended' ? 'unpaid' : phase;
}
