import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Renewal, renewalTime } from '../../main/resources/static/js/person/renewal.js';

const MINUTE = 60_000;

/** When it is tried, in seconds, where each try fails. */
function tries(renewal, from, to) {
  const times = [];
  for (let now = from; now <= to; now += 1000) {
    if (renewal.isDue(now)) {
      renewal.begin(now);
      renewal.fail();
      times.push((now - from) / 1000);
    }
  }
  return times;
}

test('a token is renewed after two thirds of its time, by the clock of the device', () => {
  const renewal = new Renewal(renewalTime(15 * 60, 5 * MINUTE));
  assert.equal(renewal.isDue(15 * MINUTE - 1), false);
  assert.equal(renewal.isDue(15 * MINUTE), true);
});

test('one renewal at a time', () => {
  const renewal = new Renewal(0);
  renewal.begin(0);
  assert.equal(renewal.isDue(MINUTE), false);
});

test('a renewed token waits for its own two thirds', () => {
  const renewal = new Renewal(0);
  renewal.begin(0);
  renewal.succeed(10 * MINUTE);
  assert.equal(renewal.isDue(10 * MINUTE - 1), false);
  assert.equal(renewal.isDue(10 * MINUTE), true);
});

test('what fails is tried again, less and less often', () => {
  assert.deepEqual(tries(new Renewal(0), 0, 200_000), [0, 1, 3, 7, 15, 31, 63, 123, 183]);
});

test('once it has succeeded the next failure is soon followed by another try', () => {
  const renewal = new Renewal(0);
  tries(renewal, 0, 30_000);
  renewal.begin(31_000);
  renewal.succeed(10 * MINUTE);
  assert.deepEqual(tries(renewal, 10 * MINUTE, 10 * MINUTE + 4_000), [0, 1, 3]);
});

test('a token that the broker refuses is renewed at once', () => {
  const renewal = new Renewal(10 * MINUTE);
  renewal.want();
  assert.equal(renewal.isDue(0), true);
});

test('a broker that refuses every token does not have a new one made for each', () => {
  const renewal = new Renewal(10 * MINUTE);
  const renewed = [];
  for (let now = 0; now <= 20_000; now += 500) {
    renewal.want();
    if (renewal.isDue(now)) {
      renewal.begin(now);
      renewal.succeed(now + 10 * MINUTE);
      renewed.push(now / 1000);
    }
  }
  assert.deepEqual(renewed, [0, 1, 3, 7, 15]);
  renewal.prove();
  assert.equal(renewal.isDue(21_000), false);
});
