import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepMeter, keptMeter, withRecord } from '../../main/resources/static/js/trip/kept-meter.js';
import { newMeter } from '../../main/resources/static/js/trip/meter.js';

class Memory {
  #values = new Map();
  getItem = (key) => this.#values.get(key) ?? null;
  setItem = (key, value) => this.#values.set(key, value);
}

const METER = { distance: 1.2, time: 200, last: { position: [-56.17, -34.9], at: 1000 } };
const TRACK = [
  { lon: -56.17, lat: -34.9, at: 1_000 },
  { lon: -56.17, lat: -34.91, at: 61_000 },
];

test('a meter is kept with its trip, and is none of the next one’s', () => {
  const storage = new Memory();
  keepMeter(storage, 'this', METER);
  assert.deepEqual(keptMeter(storage, 'this'), METER);
  assert.equal(keptMeter(storage, 'next'), undefined);
});

test('a device that has not seen the ride takes the meter from the record', () => {
  const meter = withRecord(newMeter(), { track: TRACK });
  assert.ok(Math.abs(meter.distance - 0.69) < 0.01);
  assert.equal(meter.time, 60);
  assert.deepEqual(meter.last, { position: [-56.17, -34.91], at: 61_000 });
});

test('a meter that has seen as much as the record goes on', () => {
  assert.equal(withRecord(METER, { track: TRACK }), METER);
  assert.equal(withRecord(METER, {}), METER);
});
