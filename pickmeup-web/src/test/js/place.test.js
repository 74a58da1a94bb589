import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedTo } from '../../main/resources/static/js/place/options.js';
import { recentPlaces, rememberPlace, withLatest } from '../../main/resources/static/js/place/recent-places.js';

const place = (label, lon = -56.18) => ({ lon, lat: -34.9, label });

function drawer() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) };
}

test('arrows lead through the options and round, by way of none', () => {
  assert.equal(movedTo('ArrowDown', -1, 3), 0);
  assert.equal(movedTo('ArrowDown', 1, 3), 2);
  assert.equal(movedTo('ArrowDown', 2, 3), -1);
  assert.equal(movedTo('ArrowUp', -1, 3), 2);
  assert.equal(movedTo('ArrowUp', 0, 3), -1);
  assert.equal(movedTo('ArrowDown', -1, 0), -1);
  assert.equal(movedTo('ArrowUp', -1, 0), -1);
});

test('the latest place comes first, each name once, and only a few', () => {
  const storage = drawer();
  for (const label of ['Ejido', 'Sarandí', 'Florida', 'Canelones', 'Sarandí', 'Maldonado']) {
    rememberPlace(storage, place(label));
  }
  assert.deepEqual(recentPlaces(storage).map(({ label }) => label), ['Maldonado', 'Sarandí', 'Canelones', 'Florida']);
  assert.equal(withLatest([place('Ejido', 1)], place('Ejido', 2))[0].lon, 2);
});

test('what is kept of an earlier version does no harm', () => {
  const storage = drawer();
  assert.deepEqual(recentPlaces(storage), []);
  storage.setItem('places', '{"a":1}');
  assert.deepEqual(recentPlaces(storage), []);
  storage.setItem('places', '[null,{"label":"Ejido"},{"label":"Florida","lon":1,"lat":2}]');
  assert.deepEqual(recentPlaces(storage).map(({ label }) => label), ['Florida']);
});
