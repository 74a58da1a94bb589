import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextDirection } from '../../main/resources/static/js/driver/directions.js';

const WEST = [-56.2, -34.9];
const CORNER = [-56.19, -34.9];
const NORTH = [-56.19, -34.89];
const SOUTH = [-56.19, -34.91];

test('a corner is a turn to its side, as far away as it is', () => {
  const left = nextDirection([WEST, CORNER, NORTH]);
  assert.equal(left.turn, 'left');
  assert.ok(Math.abs(left.distance - 0.567) < 0.005, String(left.distance));
  assert.equal(nextDirection([WEST, CORNER, SOUTH]).turn, 'right');
});

test('the street that follows is a little behind the corner', () => {
  const [lon, lat] = nextDirection([WEST, CORNER, NORTH]).towards;
  assert.equal(lon, -56.19);
  assert.ok(lat > -34.9 && lat < -34.899);
});

test('a street that bends is no turn, and at its end one arrives', () => {
  const bend = nextDirection([WEST, CORNER, [-56.18, -34.898]]);
  assert.equal(bend.turn, 'arrive');
  assert.deepEqual(bend.towards, [-56.18, -34.898]);
});

test('a corner of several short strokes is one turn', () => {
  const round = [WEST, [-56.1901, -34.9], [-56.19003, -34.89993], [-56.19, -34.8998], NORTH];
  assert.equal(nextDirection(round).turn, 'left');
});

test('a way back is a turn back, and a sharp one is said to be', () => {
  assert.equal(nextDirection([WEST, CORNER, WEST]).turn, 'back');
  assert.equal(nextDirection([WEST, CORNER, [-56.2, -34.895]]).turn, 'sharpLeft');
});

test('who is there already has arrived', () => {
  assert.deepEqual(nextDirection([WEST]), { turn: 'arrive', distance: 0, towards: WEST });
});
