import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Nearby } from '../../main/resources/static/js/map/nearby.js';

const [HERE, THERE] = ['-3491_-5620', '-3491_-5619'];
const BRYAN = { id: 'Bryan', lon: -56.195, lat: -34.905, heading: 90 };
const LUIS = { id: 'Luis', lon: -56.194, lat: -34.906 };

const ids = (nearby, now) => [...nearby.at(now).keys()].sort();

test('the cars of all cells are there, each once', () => {
  const nearby = new Nearby();
  nearby.told(HERE, { cars: [BRYAN, LUIS] }, 0);
  nearby.told(THERE, { cars: [{ ...LUIS, lon: -56.189 }] }, 100);
  assert.deepEqual(ids(nearby, 100), ['Bryan', 'Luis']);
  assert.deepEqual(nearby.at(100).get('Luis').position, [-56.189, -34.906]);
  assert.equal(nearby.at(100).get('Bryan').heading, 90);
});

test('a car that is taken is gone soon', () => {
  const nearby = new Nearby();
  nearby.told(HERE, { cars: [BRYAN, LUIS] }, 0);
  nearby.told(HERE, { cars: [LUIS] }, 1_000);
  assert.deepEqual(ids(nearby, 2_600), ['Luis']);
  nearby.told(HERE, null, 3_000);
  assert.deepEqual(ids(nearby, 5_000), []);
});

test('a car that crosses into the next cell is never gone', () => {
  const nearby = new Nearby();
  nearby.told(HERE, { cars: [LUIS] }, 0);
  nearby.told(HERE, { cars: [] }, 1_000);
  assert.deepEqual(ids(nearby, 1_900), ['Luis']);
  nearby.told(THERE, { cars: [LUIS] }, 1_950);
  assert.deepEqual(ids(nearby, 9_000), ['Luis']);
});

test('cells that are not followed any more count no more', () => {
  const nearby = new Nearby();
  nearby.told(HERE, { cars: [BRYAN] }, 0);
  nearby.told(THERE, { cars: [LUIS] }, 0);
  nearby.keep([THERE]);
  assert.deepEqual(ids(nearby, 0), ['Luis']);
});

test('what is no car is passed over', () => {
  const nearby = new Nearby();
  nearby.told(HERE, { cars: [{ id: 'Bryan' }, { lon: 1, lat: 1 }, null, 'car'] }, 0);
  nearby.told(THERE, { cars: 'none' }, 0);
  assert.deepEqual(ids(nearby, 0), []);
});
