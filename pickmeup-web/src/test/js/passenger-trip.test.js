import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noTrip, passengerStep } from '../../main/resources/static/js/trip/passenger-trip.js';

const ME = { id: 'Mike', name: 'Mike' };
const TRIP = '0b5c1f2e-8a67-4a2f-9a39-6b6f1f1d2c3b';
const PICKUP = { lon: -56.17, lat: -34.9, label: 'Yaro' };
const DESTINATION = { lon: -56.16, lat: -34.91, label: 'Chana' };
const ESTIMATE = { distance: 1.2, time: 240, cost: 7.9 };
const REQUEST = { type: 'request', tripId: TRIP, pickup: PICKUP, destination: DESTINATION, estimate: ESTIMATE, at: 1000 };
const ACCEPT = { type: 'accept', driverId: 'Bryan', lon: -56.1, lat: -34.9, tripId: TRIP };
const END = { type: 'tripEnd', distance: 1.3, time: 250, cost: 8.06, tripId: TRIP };
const PAY = { type: 'pay', tip: 1.2, rating: 5 };

/** Everything that happens after a set of events, from the beginning. */
function after(...events) {
  return events.reduce(({ state }, event) => passengerStep(state, event, ME), { state: noTrip() });
}

function bodies({ say }) {
  return say.map(({ channel, body }) => (body === null ? `clear ${channel}` : (body.type ?? channel)));
}

test('a request is published until somebody accepts it', () => {
  const { state, say } = after(REQUEST);
  assert.equal(state.phase, 'waiting');
  assert.deepEqual(say, [
    {
      channel: 'request',
      to: { role: 'passenger', id: 'Mike' },
      body: { name: 'Mike', lon: -56.17, lat: -34.9, pickup: { label: 'Yaro' }, destination: DESTINATION, estimate: ESTIMATE, tripId: TRIP },
      repeat: 'request',
    },
  ]);
});

test('the first accept wins: its driver is confirmed and the request cleared', () => {
  const step = after(REQUEST, ACCEPT);
  assert.equal(step.state.phase, 'accepted');
  assert.equal(step.state.driver.id, 'Bryan');
  assert.deepEqual(bodies(step), ['confirm', 'clear request']);
  assert.deepEqual(step.settle, ['request']);
});

test('a driver who comes second is told that the request is taken', () => {
  const step = after(REQUEST, ACCEPT, { ...ACCEPT, driverId: 'Ann' });
  assert.equal(step.state.driver.id, 'Bryan');
  assert.deepEqual(step.say, [{ channel: 'inbox', to: { role: 'driver', id: 'Ann' }, body: { type: 'taken', tripId: TRIP } }]);
});

test('a driver who asks again is confirmed again', () => {
  assert.deepEqual(bodies(after(REQUEST, ACCEPT, ACCEPT)), ['confirm']);
});

test('an accept of a request that was cancelled is answered with taken', () => {
  const step = after(REQUEST, { type: 'withdraw' }, ACCEPT);
  assert.equal(step.state.phase, 'home');
  assert.deepEqual(bodies(step), ['taken']);
});

test('a driver of 2014 accepts without a tripId, never arrives and starts by itself', () => {
  const accept = { type: 'accept', driverId: 'Bryan', lon: '-56.1', lat: '-34.9' };
  const { state } = after(REQUEST, accept, { type: 'tripStart' }, { type: 'tripEnd', distance: '1.3', time: '250', cost: '8.06' });
  assert.equal(state.phase, 'ended');
  assert.deepEqual(state.fare, { distance: 1.3, time: 250, cost: 8.06 });
});

test('messages of another trip change nothing', () => {
  const { state } = after(REQUEST, ACCEPT, { type: 'arrived', tripId: 'another' }, { type: 'tripStart', tripId: 'another' });
  assert.equal(state.phase, 'accepted');
});

test('an end without a fare that adds up changes nothing', () => {
  assert.equal(after(REQUEST, ACCEPT, { type: 'tripEnd', tripId: TRIP, distance: 'far', time: 1, cost: 2 }).state.phase, 'accepted');
});

test('the end of a ride counts even when its start was lost', () => {
  assert.equal(after(REQUEST, ACCEPT, END).state.phase, 'ended');
});

test('a payment is repeated until it is processed', () => {
  const paying = after(REQUEST, ACCEPT, END, PAY);
  assert.equal(paying.state.phase, 'paying');
  assert.deepEqual(paying.say, [
    { channel: 'payment', body: { passengerId: 'Mike', driverId: 'Bryan', cost: 8.06, tip: 1.2, rating: 5, tripId: TRIP }, repeat: 'payment' },
  ]);
  const processed = after(REQUEST, ACCEPT, END, PAY, { type: 'tripProcessed', tip: '1.20', rating: '5', tripId: TRIP });
  assert.equal(processed.state.phase, 'processed');
  assert.equal(processed.state.tip, 1.2);
  assert.deepEqual(processed.settle, ['payment']);
});

test('a payment that is refused can be tried again', () => {
  const refused = after(REQUEST, ACCEPT, END, PAY, { type: 'paymentRejected', reason: 'No such trip', tripId: TRIP });
  assert.equal(refused.state.phase, 'ended');
  assert.deepEqual(refused.state.why, { what: 'rejected', reason: 'No such trip' });
  assert.deepEqual(refused.settle, ['payment']);
  assert.equal(passengerStep(refused.state, PAY, ME).state.phase, 'paying');
});

test('a driver who cancels leaves the passenger at home with the same places', () => {
  const { state } = after(REQUEST, ACCEPT, { type: 'cancel', by: 'driver', reason: 'A flat tyre', tripId: TRIP });
  assert.equal(state.phase, 'home');
  assert.deepEqual(state.destination, DESTINATION);
  assert.deepEqual(state.why, { what: 'cancelled', reason: 'A flat tyre', name: 'Bryan' });
});

test('nobody cancels a ride that has started', () => {
  const started = [REQUEST, ACCEPT, { type: 'tripStart', tripId: TRIP }];
  assert.equal(after(...started, { type: 'withdraw' }).state.phase, 'riding');
  assert.equal(after(...started, { type: 'cancel', by: 'driver', tripId: TRIP }).state.phase, 'riding');
});

test('what the backend has seen brings a page forward that knows less', () => {
  const status = { tripId: TRIP, phase: 'riding', driver: { id: 'Bryan', name: 'Bryan' }, pickup: PICKUP, destination: DESTINATION };
  const { state } = after({ type: 'status', status });
  assert.equal(state.phase, 'riding');
  assert.deepEqual(state.driver, { id: 'Bryan', name: 'Bryan' });
});

test('what the backend has not seen yet does not bring a page back', () => {
  const status = { tripId: TRIP, phase: 'accepted', driver: { id: 'Bryan' } };
  assert.equal(after(REQUEST, ACCEPT, END, { type: 'status', status }).state.phase, 'ended');
});

test('late news of a trip that was cancelled does not bring it back', () => {
  assert.equal(after(REQUEST, { type: 'withdraw' }, { type: 'status', status: { tripId: TRIP, phase: 'requested' } }).state.phase, 'home');
});

test('a payment that the backend has recorded needs no answer any more', () => {
  const step = after(REQUEST, ACCEPT, END, PAY, { type: 'status', status: { tripId: TRIP, phase: 'paid' } });
  assert.equal(step.state.phase, 'processed');
  assert.ok(step.settle.includes('payment'));
});

test('every event twice in a row ends where every event once does', () => {
  const ride = [REQUEST, ACCEPT, { type: 'arrived', tripId: TRIP }, { type: 'tripStart', tripId: TRIP }, END, PAY, { type: 'tripProcessed', tip: 1.2, rating: 5 }];
  assert.deepEqual(after(...ride.flatMap((event) => [event, event])).state, after(...ride).state);
});

test('types that nobody knows change nothing', () => {
  assert.equal(after(REQUEST, { type: 'constructor' }, { type: 'surge' }).state.phase, 'waiting');
});
