import assert from 'node:assert/strict';
import { test } from 'node:test';
import { along, distance, heading, within } from '../../main/resources/static/js/map/geo.js';

const near = (actual, expected, slack) => assert.ok(Math.abs(actual - expected) < slack, `${actual} is not ${expected}`);
const PATH = [
  [-56.17, -34.9],
  [-56.16, -34.9],
  [-56.16, -34.89],
];

test('a degree of latitude is about 69 miles', () => {
  near(distance([0, 0], [0, 1]), 69.09, 0.05);
});

test('headings count from north, clockwise', () => {
  near(heading([0, 0], [0, 1]), 0, 0.01);
  near(heading([0, 0], [1, 0]), 90, 0.01);
  near(heading([0, 0], [-1, 0]), 270, 0.01);
});

test('a car drives along a path to its end and no farther', () => {
  const half = along(PATH, distance(PATH[0], PATH[1]) / 2);
  near(half.position[0], -56.165, 1e-6);
  near(half.heading, 90, 0.1);
  assert.equal(half.done, false);
  const end = along(PATH, 100);
  assert.deepEqual(end.position, PATH[2]);
  assert.equal(end.done, true);
});

test('a position is within bounds or outside', () => {
  const bounds = [
    [-56.225, -34.94],
    [-56.125, -34.875],
  ];
  assert.ok(within(bounds, [-56.17, -34.9]));
  assert.ok(!within(bounds, [13.4, 52.5]));
});
