import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, newMeter } from '../../main/resources/static/js/trip/meter.js';
import { distance } from '../../main/resources/static/js/map/geo.js';

const HERE = [-56.17, -34.9];
const THERE = [-56.169, -34.9];
const METRES = distance(HERE, THERE) * 1609.344;

function drive(speed, seconds) {
  const start = advance(newMeter(), { position: HERE, at: 0 });
  return advance(start, { position: THERE, speed, at: seconds * 1000 });
}

test('distance is the way between positions', () => {
  assert.ok(Math.abs(drive(undefined, 10).distance - distance(HERE, THERE)) < 1e-9);
});

test('a car without a speed is timed by the clock', () => {
  assert.equal(drive(undefined, 10).time, 10);
});

test('a car that waits is timed by the clock', () => {
  assert.equal(drive(0, 30).time, 30);
});

test('a drive in time lapse costs the time that it would have taken', () => {
  const speed = 10;
  assert.ok(Math.abs(drive(speed, METRES / speed / 16).time - METRES / speed) < 1e-9);
});

test('a drive in real time is timed by the clock', () => {
  const speed = 10;
  assert.ok(Math.abs(drive(speed, METRES / speed).time - METRES / speed) < 1e-9);
});

test('a clock that goes back costs nothing', () => {
  assert.equal(drive(undefined, -5).time, 0);
});
