import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, standingOf } from '../../main/resources/static/js/history/entry.js';
import { dayOf, weekOf } from '../../main/resources/static/js/history/week.js';

test('a week begins on its Monday, also for a Sunday', () => {
  const sunday = new Date(2026, 10, 22, 23, 59);
  const { from, days } = weekOf(sunday);
  assert.equal(dayOf(from), '2026-11-16');
  assert.equal(from.getHours(), 0);
  assert.deepEqual(days.map(dayOf), ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']);
});

test('a Monday is the first day of its week, also in a new year', () => {
  assert.equal(dayOf(weekOf(new Date(2026, 11, 28)).from), '2026-12-28');
  assert.equal(dayOf(weekOf(new Date(2027, 0, 2)).from), '2026-12-28');
});

test('a ride costs its fare and the tip', () => {
  assert.equal(amountOf({ phase: 'paid', fare: { cost: 8.27, tip: 1.24 } }), 9.51);
  assert.equal(amountOf({ phase: 'ended', fare: { cost: 8.27 } }), 8.27);
  assert.equal(amountOf({ phase: 'cancelled' }), undefined);
});

test('a ride stands where the backend has it', () => {
  assert.equal(standingOf({ phase: 'requested' }), 'requested');
  assert.equal(standingOf({ phase: 'riding' }), 'underWay');
  assert.equal(standingOf({ phase: 'ended', fare: { cost: 8 } }), 'unpaid');
  assert.equal(standingOf({ phase: 'paid', fare: { cost: 8 } }), 'paid');
  assert.equal(standingOf({ phase: 'cancelled' }), 'cancelled');
  assert.equal(standingOf({ phase: 'cancelled', fare: { cost: 5 } }), 'fee');
  assert.equal(standingOf({ phase: 'expired' }), 'expired');
});

test('a request that is withdrawn is neither waiting nor left without a driver', () => {
  assert.equal(standingOf({ phase: 'requested', withdrawnAt: 20_000 }), 'withdrawn');
  assert.equal(standingOf({ phase: 'expired', withdrawnAt: 20_000 }), 'withdrawn');
});
