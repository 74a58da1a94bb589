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

/** What is still being repeated after a set of events. */
function repeated(...events) {
  const names = new Set();
  let state = noTrip();
  for (const event of events) {
    const step = driverStep(state, event, ME);
    step.settle.forEach((name) => names.delete(name));
    step.say.forEach(({ repeat }) => repeat && names.add(repeat));
    state = step.state;
  }
  return [...names];
}

function told(phase, more) {
  const status = { tripId: TRIP, phase, passenger: { id: 'Mike', name: 'Mike' }, driver: { id: 'Bryan', name: 'Bryan' }, ...more };
  return { type: 'status', status };
}

test('who accepts waits for the passenger and asks until there is an answer', () => {
  const { state, say } = after(TAKE);
  assert.equal(state.phase, 'offered');
  assert.deepEqual(say, [
    { channel: 'inbox', to: { role: 'passenger', id: 'Mike' }, body: { type: 'accept', driverId: 'Bryan', lon: -56.1, lat: -34.95, tripId: TRIP }, repeat: `accept:${TRIP}` },
  ]);
});

test('a confirmed driver drives to the passenger', () => {
  assert.equal(after(TAKE, CONFIRM).state.phase, 'approaching');
  assert.deepEqual(repeated(TAKE, CONFIRM), []);
});

test('a driver who was too late is online again and told why', () => {
  const taken = [TAKE, { type: 'taken', tripId: TRIP }];
  const { state } = after(...taken);
  assert.equal(state.phase, 'online');
  assert.deepEqual(state.why, { what: 'taken' });
  assert.deepEqual(repeated(...taken), []);
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
  const { state, say } = after(TAKE, { type: 'withdraw' }, CONFIRM);
  assert.equal(state.phase, 'online');
  assert.deepEqual(say[0].to, { role: 'passenger', id: 'Mike' });
  assert.equal(say[0].body.type, 'cancel');
  assert.equal(say[0].body.tripId, TRIP);
});

test('a late confirmation does not call off a ride that has been ridden', () => {
  assert.deepEqual(after(TAKE, CONFIRM, { type: 'start' }, END, { type: 'leave' }, CONFIRM).say, []);
});

test('every message to the passenger says whose it is', () => {
  let state = noTrip();
  for (const event of [TAKE, CONFIRM, { type: 'arrive' }, { type: 'start' }, END]) {
    const step = driverStep(state, event, ME);
    step.say.forEach(({ body }) => assert.equal(body.driverId, 'Bryan', body.type));
    state = step.state;
  }
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

test('arriving, starting and ending are each repeated until the backend tells of them', () => {
  const ride = [TAKE, CONFIRM, { type: 'arrive' }];
  assert.deepEqual(repeated(...ride), [`arrived:${TRIP}`]);
  assert.deepEqual(repeated(...ride, told('accepted')), [`arrived:${TRIP}`]);
  assert.deepEqual(repeated(...ride, told('arrived')), []);
  assert.deepEqual(repeated(...ride, { type: 'start' }), [`arrived:${TRIP}`, `tripStart:${TRIP}`]);
  assert.deepEqual(repeated(...ride, { type: 'start' }, told('riding')), []);
  assert.deepEqual(repeated(...ride, { type: 'start' }, END, told('riding')), [`tripEnd:${TRIP}`]);
  assert.deepEqual(repeated(...ride, { type: 'start' }, END, told('ended')), []);
});

test('after a reconnect the end is said again until the payment is here, since its news may have been missed', () => {
  const ended = [TAKE, CONFIRM, { type: 'start' }, END, told('ended')];
  assert.deepEqual(repeated(...ended, { type: 'online' }), [`tripEnd:${TRIP}`]);
  assert.deepEqual(repeated(...ended, { type: 'online' }, PROCESSED), []);
  assert.deepEqual(repeated(...ended, { type: 'leave' }, { type: 'online' }), [`tripEnd:${TRIP}`]);
  assert.deepEqual(repeated(...ended, { type: 'leave' }, { type: 'online' }, told('paid')), []);
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
  assert.equal(after(...left).state.unpaid[0].passenger.name, 'Mike');
  assert.deepEqual(after(...left, PROCESSED).state.unpaid, []);
  assert.deepEqual(repeated(...left, PROCESSED), [`tripStart:${TRIP}`]);
});

test('the end of an unpaid ride goes on being repeated during the next ride', () => {
  const next = { ...TAKE, request: { ...REQUEST, id: 'Ann', tripId: 'next' } };
  assert.ok(repeated(TAKE, CONFIRM, { type: 'start' }, END, { type: 'leave' }, next).includes(`tripEnd:${TRIP}`));
});

test('a passenger who cancels sends the driver back online', () => {
  const { state } = after(TAKE, CONFIRM, { type: 'cancel', by: 'passenger', reason: 'plansChanged', tripId: TRIP });
  assert.equal(state.phase, 'online');
  assert.deepEqual(state.why, { what: 'cancelled', by: 'passenger', reason: 'plansChanged', name: 'Mike' });
});

test('a driver who cancels tells the passenger why, until the backend knows, and is not offered the trip again', () => {
  const cancelled = [TAKE, CONFIRM, { type: 'withdraw', reason: 'traffic' }];
  const { state, say } = after(...cancelled);
  assert.deepEqual(say[0].body, { type: 'cancel', by: 'driver', reason: 'traffic', driverId: 'Bryan', tripId: TRIP });
  assert.deepEqual(state.refused, [TRIP]);
  assert.deepEqual(repeated(...cancelled), [`cancel:${TRIP}`]);
  assert.deepEqual(repeated(...cancelled, told('accepted')), [`cancel:${TRIP}`]);
  assert.deepEqual(repeated(...cancelled, { type: 'status', status: null }), []);
  assert.deepEqual(repeated(...cancelled, told('requested', { driver: null })), []);
});

test('a driver who cancels when the backend has seen the start is on the ride again', () => {
  const { state } = after(TAKE, CONFIRM, { type: 'withdraw' }, told('riding'));
  assert.equal(state.phase, 'riding');
  assert.deepEqual(state.why, { what: 'tooLate' });
});

test('a passenger who does not come costs a fee once the backend has said so', () => {
  const left = [TAKE, CONFIRM, { type: 'arrive' }, { type: 'noShow' }];
  const { state, say } = after(...left);
  assert.equal(say[0].body.reason, 'noShow');
  assert.deepEqual(state.why, { what: 'noShow', by: 'driver', name: 'Mike' });
  const fee = { distance: 0, time: 0, cost: 5 };
  assert.equal(after(...left, told('cancelled', { cancelledBy: 'driver', reason: 'noShow', fare: fee })).state.why.cost, 5);
  assert.equal(after(...left, { type: 'status', status: null }).state.why.what, 'noShowEarly');
});

test('a fare that the backend has corrected is shown beside what was claimed', () => {
  const fare = { distance: 1, time: 190, cost: 7.33 };
  const { state } = after(TAKE, CONFIRM, { type: 'start' }, END, told('ended', { fare, claimed: END.fare }));
  assert.deepEqual(state.fare, fare);
  assert.deepEqual(state.claimed, END.fare);
});

test('older news of the backend changes nothing', () => {
  const { state } = after(TAKE, CONFIRM, told('arrived', { at: 20, arrivedAt: 15 }), told('accepted', { at: 10 }));
  assert.equal(state.arrivedAt, 15);
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
