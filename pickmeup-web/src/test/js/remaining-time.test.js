import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remainingTime } from '../../main/resources/static/js/map/remaining-time.js';

test('what is left counts down while no report comes', () => {
  assert.equal(remainingTime(120, 1_000, 1_000), 120);
  assert.equal(remainingTime(120, 1_000, 6_000), 115);
});

test('it does not count for ever, nor to nothing', () => {
  assert.equal(remainingTime(120, 0, 600_000), 105);
  assert.equal(remainingTime(8, 0, 600_000), 1);
  assert.equal(remainingTime(0, 0, 600_000), 0);
});

test('for a car that stands it stays', () => {
  assert.equal(remainingTime(120, Infinity, 5_000), 120);
});
