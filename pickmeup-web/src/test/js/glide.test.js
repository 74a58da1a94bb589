import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, heading } from '../../main/resources/static/js/map/geo.js';
import { Glide, shortTurn } from '../../main/resources/static/js/map/glide.js';
import { Track } from '../../main/resources/static/js/map/track.js';

const near = (actual, expected, slack) => assert.ok(Math.abs(actual - expected) < slack, `${actual} is not ${expected}`);
const STREETS = new Track([
  [-56.17, -34.9],
  [-56.168, -34.9],
  [-56.168, -34.898],
  [-56.166, -34.898],
]);

/** Sixty frames a second, from one time to another. */
function* frames(glide, from, to) {
  for (let now = from; now <= to; now += 1000 / 60) {
    yield glide.at(now);
  }
}

test('between two reports the car is on its route, round the corner', () => {
  const glide = new Glide(STREETS.at(0.05).position, 90);
  glide.to(STREETS.at(0.2).position, { now: 0, route: STREETS });
  let way = 0;
  for (const { position } of frames(glide, 0, 2_000)) {
    const there = STREETS.locate(position);
    near(there.off, 0, 1e-6);
    assert.ok(there.way >= way, 'it does not drive back');
    way = there.way;
  }
  near(way, 0.2, 1e-5);
});

test('without a route it drives straight', () => {
  const [from, to] = [[-56.17, -34.9], [-56.168, -34.898]];
  const glide = new Glide(from);
  glide.to(to, { now: 0 });
  const { position } = glide.at(glide.time / 2);
  near(position[0], -56.169, 1e-6);
  near(position[1], -34.899, 1e-6);
});

test('a car beside its route is not put on it', () => {
  const [from, to] = [[-56.17, -34.89], [-56.169, -34.89]];
  const glide = new Glide(from);
  glide.to(to, { now: 0, route: STREETS });
  near(glide.at(500).position[1], -34.89, 1e-9);
});

test('a report that comes early or late makes no jump', () => {
  const glide = new Glide(STREETS.at(0).position, 90);
  let [last, step] = [glide.position, 0];
  const reports = [[0, 0.02], [1_000, 0.04], [4_500, 0.11], [4_600, 0.13], [5_600, 0.15]];
  for (const [i, [now, way]] of reports.entries()) {
    glide.to(STREETS.at(way).position, { now, route: STREETS });
    for (const { position } of frames(glide, now, reports[i + 1]?.[0] ?? now + 2_000)) {
      step = Math.max(step, distance(last, position));
      last = position;
    }
  }
  assert.ok(step < 0.003, `${step} miles in a frame`);
  near(STREETS.locate(last).way, 0.15, 1e-5);
});

test('it does not stop while reports come in time', () => {
  const glide = new Glide(STREETS.at(0).position, 90);
  for (let second = 0; second < 5; second++) {
    glide.to(STREETS.at(0.03 * (second + 1)).position, { now: second * 1_000, route: STREETS });
    for (const { moving } of frames(glide, second * 1_000, second * 1_000 + 999)) {
      assert.ok(moving);
    }
  }
});

test('where nothing drives so far, it was somewhere else meanwhile', () => {
  const glide = new Glide([-56.17, -34.9]);
  glide.to([-56.15, -34.9], { now: 0 });
  assert.deepEqual(glide.position, [-56.15, -34.9]);
  near(glide.heading, 90, 0.1);
});

test('it turns the short way', () => {
  assert.equal(shortTurn(350, 10), 20);
  assert.equal(shortTurn(10, 350), -20);
  assert.equal(shortTurn(710, 10), 20);
  const glide = new Glide([-56.17, -34.9], 350);
  glide.to([-56.1699, -34.898], { now: 0, heading: 10 });
  for (const pose of frames(glide, 0, 2_000)) {
    assert.ok(pose.heading >= 349.9 && pose.heading <= 370.1, `${pose.heading}`);
  }
  near(glide.heading, 370, 1);
});

test('a corner is turned little by little', () => {
  const glide = new Glide(STREETS.at(0.08).position, 90);
  glide.to(STREETS.at(0.16).position, { now: 0, route: STREETS });
  let [last, most] = [90, 0];
  for (const pose of frames(glide, 0, 2_000)) {
    most = Math.max(most, Math.abs(pose.heading - last));
    last = pose.heading;
  }
  assert.ok(most < 20, `${most} degrees in a frame`);
  near(((last % 360) + 360) % 360, heading(STREETS.path[1], STREETS.path[2]), 1);
});

test('a car that stands turns to where it says it looks', () => {
  const glide = new Glide([-56.17, -34.9], 0);
  glide.to([-56.17, -34.9], { now: 0, heading: 90 });
  assert.equal([...frames(glide, 0, 2_000)].at(-1).moving, false);
  near(glide.heading, 90, 1);
});
