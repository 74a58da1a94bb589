import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../../main/resources/static/js/receipt/lines.js';
import { traceOf } from '../../main/resources/static/js/receipt/trace.js';

const TABLE = { base: 5, perMile: 0.75, perMinute: 0.5, minimum: 5, currency: 'USD' };
const RIDE = { phase: 'paid', driver: { id: 'Bryan' }, fare: { distance: 2.39, time: 178, cost: 8.28, tip: 1.24 } };

const amounts = (lines) => Object.fromEntries(lines.map(({ name, amount }) => [name, amount]));
const sumOfParts = (lines) => lines.filter(({ kind }) => kind === 'part').reduce((sum, { amount }) => sum + amount, 0);

test('a fare is taken to pieces that add up to it, cent for cent', () => {
  const lines = linesOf(RIDE, 'passenger', TABLE);
  assert.deepEqual(lines.map(({ name }) => name), ['base', 'distance', 'time', 'fare', 'tip', 'total']);
  assert.equal(sumOfParts(lines).toFixed(2), '8.28');
  assert.equal(amounts(lines).total, 9.52);
});

test('a fare of another table stays whole', () => {
  const lines = linesOf({ ...RIDE, fare: { ...RIDE.fare, cost: 9 } }, 'passenger', TABLE);
  assert.deepEqual(lines.map(({ name }) => name), ['fare', 'tip', 'total']);
});

test('a short ride is brought up to the lowest fare', () => {
  const table = { ...TABLE, base: 2 };
  const lines = linesOf({ ...RIDE, fare: { distance: 1, time: 60, cost: 5, tip: 0 } }, 'passenger', table);
  assert.equal(amounts(lines).minimum, 1.75);
  assert.equal(sumOfParts(lines), 5);
});

test('a driver sees what the platform keeps, and what is left', () => {
  const ledger = [
    { account: 'passengers/Ana', amount: -9.52 },
    { account: 'drivers/Bryan', amount: 8.69 },
    { account: 'platform', amount: 0.83 },
  ];
  assert.equal(amounts(linesOf({ ...RIDE, ledger }, 'driver', TABLE)).platform, -0.83);
  assert.equal(amounts(linesOf({ ...RIDE, ledger }, 'driver', TABLE)).yours, 8.69);
  assert.equal(amounts(linesOf({ ...RIDE, ledger }, 'passenger', TABLE)).yours, undefined);
});

test('a fee for not coming is no fare, and what was cancelled for nothing has no lines', () => {
  const fee = linesOf({ phase: 'cancelled', driver: { id: 'Bryan' }, fare: { distance: 0, time: 0, cost: 5 } }, 'passenger', TABLE);
  assert.deepEqual(amounts(fee), { fee: 5, total: 5 });
  assert.deepEqual(linesOf({ phase: 'cancelled' }, 'passenger', TABLE), []);
});

const PAPER = { width: 320, height: 150, margin: 16 };
const at = (lon, lat, second) => ({ lon, lat, at: second * 1000 });

test('a way fills its paper, north above, the approach apart', () => {
  const track = [at(-56.2, -34.92, 0), at(-56.19, -34.91, 10), at(-56.18, -34.9, 20)];
  const trace = traceOf(track, { startedAt: 10_000 }, PAPER);
  const [[, fromY], [, toY]] = [trace.from, trace.to];
  assert.equal(toY, PAPER.margin);
  assert.ok(fromY > toY);
  assert.equal(trace.approach.split(' ').length, 2);
  assert.equal(trace.ride.split(' ').length, 2);
});

test('one place is no way', () => {
  assert.equal(traceOf([at(-56.2, -34.9, 0)], {}, PAPER), null);
  assert.equal(traceOf([], {}, PAPER), null);
});

test('a car that stood still is a point in the middle', () => {
  const trace = traceOf([at(-56.2, -34.9, 0), at(-56.2, -34.9, 1)], {}, PAPER);
  assert.deepEqual(trace.to, [160, 75]);
});
