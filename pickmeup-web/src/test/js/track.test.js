import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '../../main/resources/static/js/map/geo.js';
import { Track } from '../../main/resources/static/js/map/track.js';

const near = (actual, expected, slack) => assert.ok(Math.abs(actual - expected) < slack, `${actual} is not ${expected}`);
const CORNER = [
  [-56.17, -34.9],
  [-56.16, -34.9],
  [-56.16, -34.89],
];

test('a position beside a path has a place on it', () => {
  const track = new Track(CORNER);
  const { way, off } = track.locate([-56.165, -34.9001]);
  near(way, distance(CORNER[0], CORNER[1]) / 2, 1e-4);
  near(off, distance([-56.165, -34.9001], [-56.165, -34.9]), 1e-6);
});

test('what is at a place of a path is found again', () => {
  const track = new Track(CORNER);
  const beyond = track.at(distance(CORNER[0], CORNER[1]) + 0.1);
  near(beyond.position[0], -56.16, 1e-9);
  near(beyond.heading, 0, 0.1);
  near(track.locate(beyond.position).way, distance(CORNER[0], CORNER[1]) + 0.1, 1e-6);
  assert.deepEqual(track.at(100).position, CORNER[2]);
  assert.deepEqual(track.at(-1).position, CORNER[0]);
});

test('a piece of a path goes round its corners', () => {
  const track = new Track(CORNER);
  const piece = track.piece(0.1, track.length - 0.1);
  assert.equal(piece.length, 3);
  assert.deepEqual(piece[1], CORNER[1]);
  near(new Track(piece).length, track.length - 0.2, 1e-6);
});

test('on a street that a path takes there and back the traveller stays in its direction', () => {
  const [a, b] = [[-56.17, -34.9], [-56.15, -34.9]];
  const track = new Track([a, b, a]);
  const middle = [-56.16, -34.9];
  near(track.locate(middle).way, track.length / 4, 1e-6);
  near(track.locate(middle, track.length * 0.7).way, track.length * 0.75, 1e-6);
});

test('a path of one point has no length', () => {
  const track = new Track([CORNER[0]]);
  assert.equal(track.length, 0);
  assert.deepEqual(track.at(0), { position: CORNER[0], heading: 0 });
  near(track.locate(CORNER[1]).off, distance(CORNER[0], CORNER[1]), 1e-9);
});
