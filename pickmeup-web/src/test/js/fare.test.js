import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fareOf, tipOf, toCents } from '../../main/resources/static/js/trip/fare.js';

const TABLE = { base: 5, perMile: 0.75, perMinute: 0.5, minimum: 5, currency: 'USD' };

test('a fare is base, miles and minutes', () => {
  assert.equal(fareOf(TABLE, 0, 0), 5);
  assert.equal(fareOf(TABLE, 2.39, 178), 8.28);
});

test('a fare is at least the minimum', () => {
  const table = { ...TABLE, base: 2, perMinute: 0, perMile: 1, minimum: 6.5 };
  assert.equal(fareOf(table, 0, 0), 6.5);
  assert.equal(fareOf(table, 4.51, 0), 6.51);
});

test('half a cent is rounded up, however binary fractions put it', () => {
  assert.equal(toCents(1.005), 1.01);
  assert.equal(toCents(8.275), 8.28);
  assert.equal(toCents(1.0049999), 1);
  assert.equal(fareOf(TABLE, 0.02, 0), 5.02);
});

test('a tip is a share of the cost, in cents', () => {
  assert.equal(tipOf(8.27, 15), 1.24);
  assert.equal(tipOf(8.3, 15), 1.25);
  assert.equal(tipOf(8.27, 0), 0);
});
