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

/** What is still being repeated after a set of events. */
function repeated(...events) {
  const names = new Set();
  let state = noTrip();
  for (const event of events) {
    const step = passengerStep(state, event, ME);
    step.settle.forEach((name) => names.delete(name));
    step.say.forEach(({ repeat }) => repeat && names.add(repeat));
    state = step.state;
  }
  return [...names];
}

function told(phase, more) {
  return { type: 'status', status: { tripId: TRIP, phase, driver: { id: 'Bryan', name: 'Bryan' }, ...more } };
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
});

test('a request is repeated until the backend tells of it or a driver accepts, and again after a reconnect', () => {
  assert.deepEqual(repeated(REQUEST), ['request']);
  assert.deepEqual(repeated(REQUEST, told('requested', { driver: null })), []);
  assert.deepEqual(repeated(REQUEST, told('requested', { driver: null }), { type: 'online' }), ['request']);
  assert.ok(!repeated(REQUEST, ACCEPT).includes('request'));
});

test('a confirmation is repeated until the backend tells of the driver', () => {
  assert.deepEqual(repeated(REQUEST, ACCEPT), [`confirm:${TRIP}`]);
  assert.deepEqual(repeated(REQUEST, ACCEPT, told('requested', { driver: null })), [`confirm:${TRIP}`]);
  assert.deepEqual(repeated(REQUEST, ACCEPT, told('accepted')), []);
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
    { channel: 'payment', body: { passengerId: 'Mike', driverId: 'Bryan', cost: 8.06, tip: 1.2, rating: 5, tripId: TRIP }, repeat: `payment:${TRIP}` },
  ]);
  const answer = { type: 'tripProcessed', tip: '1.20', rating: '5', tripId: TRIP };
  const processed = after(REQUEST, ACCEPT, END, PAY, answer);
  assert.equal(processed.state.phase, 'processed');
  assert.equal(processed.state.tip, 1.2);
  assert.ok(repeated(REQUEST, ACCEPT, END, PAY).includes(`payment:${TRIP}`));
  assert.ok(!repeated(REQUEST, ACCEPT, END, PAY, answer).includes(`payment:${TRIP}`));
});

test('a payment that is refused can be tried again', () => {
  const refused = after(REQUEST, ACCEPT, END, PAY, { type: 'paymentRejected', reason: 'No such trip', code: 'noSuchTrip', tripId: TRIP });
  assert.equal(refused.state.phase, 'ended');
  assert.deepEqual(refused.state.why, { what: 'rejected', reason: 'No such trip', code: 'noSuchTrip' });
  assert.deepEqual(refused.settle, [`payment:${TRIP}`]);
  assert.equal(passengerStep(refused.state, PAY, ME).state.phase, 'paying');
});

const STEPPED_BACK = { type: 'cancel', by: 'driver', driverId: 'Bryan', reason: 'traffic', tripId: TRIP };

test('a driver who cancels puts the same request back, to every other driver', () => {
  const step = after(REQUEST, ACCEPT, STEPPED_BACK);
  assert.equal(step.state.phase, 'waiting');
  assert.equal(step.state.tripId, TRIP);
  assert.deepEqual(step.state.why, { what: 'cancelled', by: 'driver', name: 'Bryan', reason: 'traffic' });
  assert.deepEqual(bodies(step), ['request']);
  assert.deepEqual(repeated(REQUEST, ACCEPT, STEPPED_BACK), ['request']);
  assert.equal(after(REQUEST, ACCEPT, STEPPED_BACK, { ...ACCEPT, driverId: 'Ann' }).state.driver.id, 'Ann');
});

test('a driver who has cancelled does not get the trip again, whatever comes late', () => {
  const put = [REQUEST, ACCEPT, STEPPED_BACK];
  assert.deepEqual(bodies(after(...put, ACCEPT)), ['taken']);
  assert.equal(after(...put, told('accepted')).state.phase, 'waiting');
  const ann = [...put, { ...ACCEPT, driverId: 'Ann' }];
  assert.equal(after(...ann, { type: 'arrived', driverId: 'Bryan', tripId: TRIP }).state.phase, 'accepted');
  assert.equal(after(...ann, STEPPED_BACK).state.driver.id, 'Ann');
});

test('a driver whose cancel was missed has cancelled all the same once the backend asks the others', () => {
  const confirmed = [REQUEST, ACCEPT, told('accepted')];
  const { state } = after(...confirmed, told('requested', { driver: null, reason: 'traffic' }));
  assert.equal(state.phase, 'waiting');
  assert.deepEqual(state.refused, ['Bryan']);
  assert.equal(state.why.reason, 'traffic');
});

test('a backend that has not heard of the driver yet puts nothing back', () => {
  assert.equal(after(REQUEST, ACCEPT, told('requested', { driver: null })).state.phase, 'accepted');
  assert.equal(after(REQUEST, ACCEPT, told('expired', { driver: null })).state.phase, 'accepted');
});

test('a passenger who cancels tells the driver why, until the backend knows', () => {
  const cancelled = [REQUEST, ACCEPT, { type: 'withdraw', reason: 'plansChanged' }];
  const { state, say } = after(...cancelled);
  assert.equal(state.phase, 'home');
  assert.deepEqual(say[0].body, { type: 'cancel', by: 'passenger', reason: 'plansChanged', tripId: TRIP });
  assert.deepEqual(repeated(...cancelled), [`cancel:${TRIP}`]);
  assert.deepEqual(repeated(...cancelled, told('requested')), [`cancel:${TRIP}`]);
  assert.deepEqual(repeated(...cancelled, told('accepted')), [`cancel:${TRIP}`]);
  assert.deepEqual(repeated(...cancelled, told('cancelled')), []);
});

test('a cancel is still repeated while the next request is made', () => {
  const next = { ...REQUEST, tripId: 'next' };
  assert.deepEqual(repeated(REQUEST, ACCEPT, { type: 'withdraw' }, next), [`cancel:${TRIP}`, 'request']);
});

test('a passenger who cancels when the backend has seen the start is on the ride again', () => {
  const { state } = after(REQUEST, ACCEPT, { type: 'withdraw' }, told('riding'));
  assert.equal(state.phase, 'riding');
  assert.deepEqual(state.why, { what: 'tooLate' });
});

test('a driver who says that nobody came is believed once the backend has decided', () => {
  const noShow = [REQUEST, ACCEPT, { type: 'arrived', tripId: TRIP }, told('arrived'), { ...STEPPED_BACK, reason: 'noShow' }];
  assert.equal(after(...noShow).state.phase, 'arrived');
  assert.equal(after(...noShow).state.why.what, 'noShow');
  const fee = { distance: 0, time: 0, cost: 5 };
  const { state } = after(...noShow, told('cancelled', { cancelledBy: 'driver', reason: 'noShow', fare: fee }));
  assert.equal(state.phase, 'home');
  assert.deepEqual(state.why, { what: 'noShow', by: 'driver', name: 'Bryan', reason: 'noShow', cost: 5 });
  assert.equal(after(...noShow, told('requested', { driver: null })).state.phase, 'waiting');
});

test('a fare that the backend has corrected is what is paid', () => {
  const fare = { distance: 1, time: 250, cost: 7.83 };
  const { state } = after(REQUEST, ACCEPT, END, told('ended', { fare, claimed: { distance: 1.3, time: 250, cost: 8.06 } }));
  assert.equal(state.fare.cost, 7.83);
  assert.equal(state.claimed.cost, 8.06);
  assert.equal(passengerStep(state, PAY, ME).say[0].body.cost, 7.83);
});

test('a driver who is out of reach is missed until the backend sees them again', () => {
  const gone = [REQUEST, ACCEPT, told('accepted', { driverGoneSince: 1000 })];
  assert.equal(after(...gone).state.goneSince, 1000);
  assert.equal(after(...gone, told('accepted')).state.goneSince, undefined);
});

test('a request that ran out says why, and is no longer on show', () => {
  const step = after(REQUEST, told('expired', { driver: null, reason: 'late' }));
  assert.equal(step.state.phase, 'home');
  assert.equal(step.state.why.what, 'expired');
  assert.deepEqual(bodies(step), ['clear request']);
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
  const step = after(REQUEST, ACCEPT, END, PAY, { type: 'status', status: { tripId: TRIP, phase: 'paid', driver: { id: 'Bryan' } } });
  assert.equal(step.state.phase, 'processed');
  assert.ok(step.settle.includes(`payment:${TRIP}`));
});

test('every event twice in a row ends where every event once does', () => {
  const ride = [REQUEST, ACCEPT, { type: 'arrived', tripId: TRIP }, { type: 'tripStart', tripId: TRIP }, END, PAY, { type: 'tripProcessed', tip: 1.2, rating: 5 }];
  assert.deepEqual(after(...ride.flatMap((event) => [event, event])).state, after(...ride).state);
});

test('types that nobody knows change nothing', () => {
  assert.equal(after(REQUEST, { type: 'constructor' }, { type: 'surge' }).state.phase, 'waiting');
});

const PAYING = [REQUEST, ACCEPT, END, PAY];
const LEAVE = { type: 'leave' };
const NEXT = 'f3a2b1c0-1111-4a2f-9a39-6b6f1f1d2c3b';
const PROCESSED = { type: 'tripProcessed', tip: 1.2, rating: 5, tripId: TRIP };
const REFUSED = { type: 'paymentRejected', reason: 'The card was declined.', code: 'declined', tripId: TRIP };

test('whoever leaves while the payment is under way is home, and it goes on', () => {
  const { state } = after(...PAYING, LEAVE);
  assert.equal(state.phase, 'home');
  assert.deepEqual(state.pickup, DESTINATION);
  assert.ok(repeated(...PAYING, LEAVE).includes(`payment:${TRIP}`));
  assert.equal(after(REQUEST, ACCEPT, END, LEAVE).state.phase, 'ended');
});

test('a payment that comes through later is told of and no longer repeated, also on the next ride', () => {
  for (const paid of [PROCESSED, told('paid')]) {
    assert.deepEqual(after(...PAYING, LEAVE, paid).state.unpaid, []);
    assert.ok(!repeated(...PAYING, LEAVE, paid).includes(`payment:${TRIP}`));
  }
  const { state } = after(...PAYING, LEAVE, { ...REQUEST, tripId: NEXT }, PROCESSED);
  assert.equal(state.phase, 'waiting');
  assert.deepEqual(state.unpaid, []);
});

test('a payment that is refused later comes back with its fare, once no other ride is under way', () => {
  const { state } = after(...PAYING, LEAVE, REFUSED);
  assert.equal(state.phase, 'ended');
  assert.equal(state.tripId, TRIP);
  assert.equal(state.fare.cost, 8.06);
  assert.deepEqual(state.why, { what: 'rejected', reason: 'The card was declined.', code: 'declined' });
  const meanwhile = after(...PAYING, LEAVE, { ...REQUEST, tripId: NEXT }, REFUSED);
  assert.equal(meanwhile.state.phase, 'waiting');
  const home = after(...PAYING, LEAVE, { ...REQUEST, tripId: NEXT }, REFUSED, { type: 'withdraw' });
  assert.equal(home.state.phase, 'ended');
  assert.equal(home.state.tripId, TRIP);
  const paid = passengerStep(home.state, PAY, ME);
  assert.equal(paid.say[0].repeat, `payment:${TRIP}`);
  assert.deepEqual(passengerStep(paid.state, PROCESSED, ME).state.unpaid, []);
});

test('what the backend retains of a ride that was left does not bring it back', () => {
  assert.equal(after(...PAYING, LEAVE, told('ended', { fare: { distance: 1.3, time: 250, cost: 8.06 } })).state.phase, 'home');
});
