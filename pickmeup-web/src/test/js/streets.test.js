import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapeOf } from '../../main/resources/static/js/map/shapes.js';
import { join, straightsOf, streetsOf } from '../../main/resources/static/js/map/streets.js';

const block = (name, kind, ...coordinates) => shapeOf({ geometry: { type: 'LineString', coordinates }, properties: { kind: 'road', class: kind, name } });

test('the blocks of a street become one', () => {
  const [a, b, c] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 2, y: 0 }];
  assert.deepEqual(join([[b, c], [a, b]]), [[a, b, c]]);
  assert.deepEqual(join([[a, b], [c, a]]), [[c, a, b]]);
});

test('a street that goes round in a circle is one all the same', () => {
  const [a, b, c] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }];
  assert.equal(join([[a, b], [b, c], [c, a]]).length, 1);
});

test('a street is cut where it turns', () => {
  const [first, second] = straightsOf([{ x: 0, y: 0 }, { x: 0.1, y: 0 }, { x: 0.2, y: 0 }, { x: 0.2, y: 0.3 }]);
  assert.deepEqual([first.from, first.to], [{ x: 0, y: 0 }, { x: 0.2, y: 0 }]);
  assert.deepEqual([second.from, second.to], [{ x: 0.2, y: 0 }, { x: 0.2, y: 0.3 }]);
});

test('streets come by their rank, each once, its longest piece first', () => {
  const streets = streetsOf([
    block('Mercedes', 'residential', [-56.2, -34.9], [-56.19, -34.9]),
    block('Rambla', 'primary', [-56.2, -34.91], [-56.19, -34.91], [-56.19, -34.92], [-56.16, -34.92]),
    block('Mercedes', 'tertiary', [-56.19, -34.9], [-56.18, -34.9]),
  ]);
  assert.deepEqual(
    streets.map(({ name, rank }) => [name, rank]),
    [
      ['Rambla', 0],
      ['Mercedes', 2],
    ],
  );
  assert.equal(streets[1].straights.length, 1);
  assert.ok(streets[0].straights[0].length > streets[0].straights[1].length);
});
