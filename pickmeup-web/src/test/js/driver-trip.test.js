import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driverStep, noTrip } from '../../main/resources/static/js/trip/driver-trip.js';

const ME = { id: 'Bryan', name: 'Bryan' };
const TRIP = '0b5c1f2e-8a67-4a2f-9a39-6b6f1f1d2c3b';
const REQUEST = { id: 'Mike', name: 'Mike', tripId: TRIP, pickup: { lon: -56.17, lat: -34.9 }, destination: { lon: -56.16, lat: -34.91 } };
const TAKE = { type: 'take', request: REQUEST, position: [-56.1, -34.95] };
const TAKE_2014 = { ...TAKE, request: { id: 'Mike', name: 'Mike', pickup: REQUEST.pickup } };
const CONFIRM = { type: 'confirm', tripId: TRIP, passengerId: 'Mike', name: 'Mike' };
const END = { type: 'end', fare: { distance: 1.2, time: 200, cost: 7.57 } };
const PROCESSED = { type: 'tripProcessed', tip: 1, rating: 4, tripId: TRIP };

/** Everything that happens after a set of events, from the beginning. */
function after(...events) {
  return events.reduce(({ state }, event) => driverStep(state, event, ME), { state: noTrip() });
}

test('who accepts waits for the passenger and asks until there is an answer', () => {
  const { state, say } = after(TAKE);
  assert.equal(state.phase, 'offered');
  assert.deepEqual(say, [
    { channel: 'inbox', to: { role: 'passenger', id: 'Mike' }, body: { type: 'accept', driverId: 'Bryan', lon: -56.1, lat: -34.95, tripId: TRIP }, repeat: 'accept' },
  ]);
});

test('a confirmed driver drives to the passenger', () => {
  const { state, settle } = after(TAKE, CONFIRM);
  assert.equal(state.phase, 'approaching');
  assert.deepEqual(settle, ['accept']);
});

test('a driver who was too late is online again and told why', () => {
  const { state, settle } = after(TAKE, { type: 'taken', tripId: TRIP });
  assert.equal(state.phase, 'online');
  assert.deepEqual(state.why, { what: 'taken' });
  assert.deepEqual(settle, ['accept']);
});

test('a passenger of 2014 cannot confirm, so the driver drives at once and says it once', () => {
  const { state, say } = after(TAKE_2014);
  assert.equal(state.phase, 'approaching');
  assert.equal(say[0].repeat, undefined);
  assert.equal(say[0].body.tripId, undefined);
});

test('a ride with a passenger of 2014 is paid without a tripId', () => {
  const { state } = after(TAKE_2014, { type: 'start' }, END, { type: 'tripProcessed', tip: '1', rating: '4' });
  assert.equal(state.phase, 'processed');
  assert.equal(state.tip, 1);
});

test('a confirmation after the offer was taken back is answered with cancel', () => {
  const { state, say } = after(TAKE, { type: 'withdraw' }, { ...CONFIRM, tripId: 'other' });
  assert.equal(state.phase, 'online');
  assert.deepEqual(say, [{ channel: 'inbox', to: { role: 'passenger', id: 'Mike' }, body: { type: 'cancel', by: 'driver', tripId: 'other' } }]);
});

test('a ride goes from the pickup to the payment, each step told once', () => {
  const told = [];
  let state = noTrip();
  for (const event of [TAKE, CONFIRM, { type: 'arrive' }, { type: 'start' }, END, PROCESSED, { type: 'done', rating: 5 }]) {
    const step = driverStep(state, event, ME);
    told.push(...step.say.map(({ channel, body }) => body.type ?? channel));
    state = step.state;
  }
  assert.deepEqual(told, ['accept', 'arrived', 'tripStart', 'tripEnd', 'rating']);
  assert.equal(state.phase, 'online');
});

test('the end is repeated until the payment is processed', () => {
  assert.equal(after(TAKE, CONFIRM, { type: 'start' }, END).say[0].repeat, 'tripEnd');
  assert.deepEqual(after(TAKE, CONFIRM, { type: 'start' }, END, PROCESSED).settle, ['tripEnd']);
});

test('the rating is taken over also when the trip was seen as paid before', () => {
  const paid = { type: 'status', status: { tripId: TRIP, phase: 'paid', passenger: { id: 'Mike' }, fare: { ...END.fare, tip: 1 } } };
  const { state } = after(TAKE, CONFIRM, { type: 'start' }, END, paid, PROCESSED);
  assert.equal(state.phase, 'processed');
  assert.equal(state.rating, 4);
});

test('a driver may go online before the payment comes, and hears of it when it does', () => {
  const left = [TAKE, CONFIRM, { type: 'start' }, END, { type: 'leave' }];
  assert.equal(after(...left).state.phase, 'online');
  assert.equal(after(...left).state.unpaid.passenger.name, 'Mike');
  const late = after(...left, PROCESSED);
  assert.equal(late.state.unpaid, undefined);
  assert.deepEqual(late.settle, ['tripEnd']);
});

test('a passenger who cancels sends the driver back online', () => {
  const { state } = after(TAKE, CONFIRM, { type: 'cancel', by: 'passenger', tripId: TRIP });
  assert.equal(state.phase, 'online');
  assert.deepEqual(state.why, { what: 'cancelled', reason: undefined, name: 'Mike' });
});

test('a driver who cancels tells the passenger', () => {
  assert.deepEqual(after(TAKE, CONFIRM, { type: 'withdraw' }).say[0].body, { type: 'cancel', by: 'driver', tripId: TRIP });
});

test('nobody cancels a ride that has started', () => {
  const started = [TAKE, CONFIRM, { type: 'start' }];
  assert.equal(after(...started, { type: 'withdraw' }).state.phase, 'riding');
  assert.equal(after(...started, { type: 'cancel', by: 'passenger', tripId: TRIP }).state.phase, 'riding');
});

test('a trip without a tripId learns it from the backend', () => {
  const status = { tripId: TRIP, phase: 'accepted', passenger: { id: 'Mike', name: 'Mike' } };
  assert.equal(after(TAKE_2014, { type: 'status', status }).state.tripId, TRIP);
});

test('what the backend has seen brings a page forward that knows less', () => {
  const status = { tripId: TRIP, phase: 'riding', passenger: { id: 'Mike', name: 'Mike' }, destination: REQUEST.destination };
  assert.equal(after({ type: 'status', status }).state.phase, 'riding');
});

test('a driver has one ride at a time', () => {
  assert.equal(after(TAKE, { ...TAKE, request: { ...REQUEST, id: 'Ann' } }).state.passenger.id, 'Mike');
});
