import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fleet } from '../../main/resources/static/js/operations/fleet.js';
import { dayKey, figuresOf, hourKey, lastDays, lastHours, nothing, periods, withRide } from '../../main/resources/static/js/operations/history.js';
import { trailAt, trailOf } from '../../main/resources/static/js/operations/trail.js';

const mike = { id: 'Mike', name: 'Mike' };
const bryan = { id: 'Bryan', name: 'Bryan' };
const status = (phase, more = {}) => ({ tripId: 't1', phase, passenger: mike, requestedAt: 1_000, ...more });

function fleet() {
  const made = new Fleet();
  made.heard('pickmeup/drivers/Bryan', { name: 'Bryan B.' }, 0);
  made.heard('pickmeup/drivers/Bryan/location', { lon: '-56.1', lat: '-34.9', heading: 90 }, 5);
  return made;
}

test('cars come with presence or place, and go with their presence', () => {
  const town = fleet();
  assert.deepEqual(town.cars.get('Bryan'), { id: 'Bryan', name: 'Bryan B.', position: [-56.1, -34.9], heading: 90, at: 5 });
  town.heard('pickmeup/drivers/Bryan/location', null, 6);
  assert.equal(town.cars.get('Bryan')?.position, null);
  town.heard('pickmeup/drivers/Bryan', null, 7);
  assert.equal(town.cars.size, 0);
  town.heard('pickmeup/drivers/Bryan/location', null, 8);
  assert.equal(town.cars.size, 0);
});

test('a trip goes from queue to queue, and its car does what it says', () => {
  const town = fleet();
  const tell = (phase, more) => town.heard('pickmeup/passengers/Mike/trip', status(phase, more), 0);
  const sizes = () => Object.values(town.queues()).map(({ length }) => length);
  tell('requested');
  assert.deepEqual(sizes(), [1, 0, 0, 0]);
  assert.equal(town.does('Bryan'), 'free');
  tell('accepted', { driver: bryan });
  assert.deepEqual(sizes(), [0, 1, 0, 0]);
  assert.equal(town.does('Bryan'), 'coming');
  tell('riding', { driver: bryan });
  assert.equal(town.does('Bryan'), 'riding');
  assert.equal(town.tripOf('Bryan')?.tripId, 't1');
  tell('ended', { driver: bryan });
  assert.deepEqual(sizes(), [0, 0, 0, 1]);
  assert.equal(town.does('Bryan'), 'free');
  town.heard('pickmeup/passengers/Mike/trip', null, 0);
  assert.deepEqual(sizes(), [0, 0, 0, 0]);
});

test('a ride that is over is told once, however often its end is', () => {
  const town = fleet();
  let over = 0;
  town.addEventListener('over', () => over++);
  ['riding', 'ended', 'ended', 'paid'].forEach((phase) => town.heard('pickmeup/passengers/Mike/trip', status(phase, { driver: bryan }), 0));
  assert.equal(over, 1);
  town.heard('pickmeup/passengers/Mike/trip', { ...status('ended'), tripId: 'before' }, 0, false);
  assert.equal(over, 1);
});

test('whoever has waited longest comes first', () => {
  const town = new Fleet();
  for (const [id, requestedAt] of Object.entries({ Late: 3_000, Early: 1_000 })) {
    town.heard(`pickmeup/passengers/${id}/trip`, { tripId: id, phase: 'requested', passenger: { id, name: id }, requestedAt }, 0);
  }
  assert.deepEqual(town.queues().waiting.map(({ tripId }) => tripId), ['Early', 'Late']);
});

test('a trail has all that was said in its order, and knows where the car was', () => {
  const trail = trailOf({
    requestedAt: 1_000,
    paidAt: 9_000,
    track: [{ lon: 0, lat: 0, at: 2_000 }, { lon: 1, lat: 2, at: 4_000 }],
    events: [{ type: 'accept', sender: 'drivers/Bryan', at: 2_000, outcome: 'applied' }, { type: 'request', at: 1_000, outcome: 'applied' }],
    chat: [{ at: 3_000, sender: 'driver', text: 'On my way!' }],
  });
  assert.deepEqual(trail.moments.map(({ type }) => type), ['request', 'accept', 'chat', 'paid']);
  assert.deepEqual([trail.from, trail.to], [1_000, 9_000]);
  assert.deepEqual(trailAt(trail, 1_500), { position: null, driven: [], said: 1 });
  assert.deepEqual(trailAt(trail, 3_000), { position: [0.5, 1], driven: [[0, 0], [0.5, 1]], said: 3 });
  assert.deepEqual(trailAt(trail, 9_000).position, [1, 2]);
});

test('a trail of a trip of which nothing was kept is a short one', () => {
  const trail = trailOf({ requestedAt: 5_000 });
  assert.deepEqual([trail.from, trail.to, trail.moments, trail.track], [5_000, 6_000, [], []]);
});

test('figures start from the database and go on with each ride', () => {
  const known = figuresOf({ rides: 3, money: 24, wait: { average: 60 }, rating: { average: 4.5 } });
  assert.deepEqual(known, { rides: 3, money: 24, wait: 60, rating: 4.5 });
  const more = withRide(known, { fare: { cost: '6.00' }, requestedAt: 1_000, startedAt: 101_000 });
  assert.deepEqual(more, { rides: 4, money: 30, wait: 70, rating: 4.5 });
  assert.equal(withRide(nothing(), { fare: { cost: 5 } }).wait, null);
});

test('hours and days without a ride are there, too', () => {
  const now = new Date(2026, 10, 23, 1, 30);
  assert.deepEqual(lastHours(now, 3).map(hourKey), ['2026-11-22T23', '2026-11-23T00', '2026-11-23T01']);
  assert.deepEqual(lastDays(now, 2).map(dayKey), ['2026-11-22', '2026-11-23']);
  const [before, present] = periods(new Map([['b', { ...nothing(), rides: 2 }]]), ['a', 'b']);
  assert.equal(before.rides, 0);
  assert.equal(present.rides, 2);
});
