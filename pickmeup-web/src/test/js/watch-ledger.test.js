import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Ledger } from '../../main/resources/static/js/watch/ledger.js';

const JSON_BYTES = (message) => new TextEncoder().encode(message === null ? '' : JSON.stringify(message));
const RIDE = { tripId: 'a' };
let ledger;
let at;

beforeEach(() => {
  ledger = new Ledger();
  at = 0;
});

const hear = (phone, direction, packet, rest = {}) => ledger.hear({ phone, at: ++at, direction, packet, size: 9, ...rest });
const connect = (phone, id, rest = {}) => {
  const topic = `pickmeup/${phone}s/${id}`;
  const clientId = `PMU-${phone === 'driver' ? 'Driver' : 'Passenger'}-${id}`;
  hear(phone, 'out', 'connect', { clientId, clean: false, will: { topic, qos: 0, retained: true }, ...rest });
  hear(phone, 'in', 'connack', { code: 0 });
};
const bothConnect = () => {
  connect('driver', 'Bryan');
  connect('passenger', 'Mike');
};
const publish = (phone, direction, topic, message, rest = {}) => hear(phone, direction, 'publish', { topic, payload: JSON_BYTES(message), qos: 0, retain: false, dup: false, ...rest });
const subscribe = (phone, filter, qos, id, code = qos) => {
  hear(phone, 'out', 'subscribe', { id, filters: [{ filter, qos }] });
  hear(phone, 'in', 'suback', { id, code });
};
const last = () => ledger.happenings.at(-1);
const kinds = () => ledger.happenings.map(({ kind }) => kind);

test('a connection begins with its answer and with the will that is left', () => {
  connect('driver', 'Bryan');
  const [connected, will] = ledger.happenings;
  assert.deepEqual([connected.kind, will.kind], ['connect', 'will']);
  assert.deepEqual(connected.handshake.map(({ packet, direction }) => `${packet} ${direction}`), ['connect out', 'connack in']);
  assert.deepEqual([will.topic, will.retained, will.from], ['pickmeup/drivers/Bryan', true, 'driver']);
  assert.equal(ledger.people.driver, 'Bryan');
});

test('who knocks again and again connects once', () => {
  for (let i = 0; i < 3; i++) {
    hear('driver', 'out', 'connect', { clientId: 'PMU-Driver-Bryan', clean: false });
  }
  hear('driver', 'in', 'connack', { code: 0 });
  assert.deepEqual(kinds(), ['connect']);
  assert.deepEqual(last().handshake.map(({ packet }) => packet), ['connect', 'connack']);
  hear('driver', 'out', 'connect', { clientId: 'PMU-Driver-Bryan', clean: false });
  assert.deepEqual(kinds(), ['connect', 'connect']);
});

test('one message is one happening, though both phones saw it', () => {
  bothConnect();
  const accept = { type: 'accept', driverId: 'Bryan', ...RIDE };
  publish('driver', 'out', 'pickmeup/passengers/Mike/inbox', accept, { qos: 2, id: 1 });
  publish('passenger', 'in', 'pickmeup/passengers/Mike/inbox', accept, { qos: 2, id: 40 });
  hear('driver', 'in', 'pubrec', { id: 1 });
  hear('passenger', 'out', 'pubrec', { id: 40 });
  hear('driver', 'out', 'pubrel', { id: 1 });
  hear('passenger', 'in', 'pubrel', { id: 40 });
  hear('driver', 'in', 'pubcomp', { id: 1 });
  hear('passenger', 'out', 'pubcomp', { id: 40 });
  assert.deepEqual(kinds(), ['connect', 'will', 'connect', 'will', 'accept']);
  assert.deepEqual(last().to, ['broker', 'backend', 'passenger']);
  assert.deepEqual(
    last().handshake.map(({ phone, packet }) => `${phone} ${packet}`),
    ['publish', 'pubrec', 'pubrel', 'pubcomp'].flatMap((packet) => ['driver', 'passenger'].map((phone) => `${phone} ${packet}`)),
  );
});

test('numbers of packets are each side’s own', () => {
  bothConnect();
  publish('driver', 'out', 'pickmeup/passengers/Mike/inbox', { type: 'arrived', ...RIDE }, { qos: 2, id: 1 });
  publish('driver', 'in', 'pickmeup/drivers/Bryan/inbox', { type: 'confirm', ...RIDE }, { qos: 2, id: 1 });
  hear('driver', 'out', 'pubrec', { id: 1 });
  hear('driver', 'in', 'pubrec', { id: 1 });
  const [arrived, confirm] = ledger.happenings.slice(-2);
  assert.deepEqual(arrived.handshake.map(({ direction }) => direction), ['out', 'in']);
  assert.deepEqual(confirm.handshake.map(({ direction }) => direction), ['in', 'out']);
  assert.equal(confirm.from, 'passenger');
});

test('what is sent again is the same happening, marked as a duplicate', () => {
  bothConnect();
  publish('passenger', 'out', 'pickmeup/payments', { cost: 8 }, { qos: 2, id: 3 });
  publish('passenger', 'out', 'pickmeup/payments', { cost: 8 }, { qos: 2, id: 3, dup: true });
  assert.equal(kinds().filter((kind) => kind === 'payment').length, 1);
  assert.equal(last().dup, true);
});

test('what the broker has kept comes from the broker', () => {
  bothConnect();
  publish('driver', 'out', 'pickmeup/drivers/Bryan/picture', { url: 'data:' }, { retain: true });
  publish('passenger', 'in', 'pickmeup/drivers/Bryan/picture', { url: 'data:' }, { retain: true });
  assert.deepEqual([last().kind, last().from, last().to, last().retained], ['picture', 'broker', ['passenger'], true]);
});

test('a ride goes through its phases', () => {
  bothConnect();
  const phases = [];
  const say = (phone, topic, message) => {
    publish(phone, 'out', topic, message);
    phases.push(`${last().kind} ${last().phase}`);
  };
  say('driver', 'pickmeup/drivers/Bryan', { name: 'Bryan' });
  say('passenger', 'pickmeup/requests/Mike', RIDE);
  say('driver', 'pickmeup/passengers/Mike/inbox', { type: 'accept', ...RIDE });
  say('passenger', 'pickmeup/drivers/Bryan/inbox', { type: 'confirm', ...RIDE });
  say('passenger', 'pickmeup/requests/Mike', null);
  say('driver', 'pickmeup/passengers/Mike/chat', { format: 'text', data: 'Hi', ...RIDE });
  say('driver', 'pickmeup/passengers/Mike/inbox', { type: 'tripStart', ...RIDE });
  say('driver', 'pickmeup/drivers/Bryan/location', { lon: 1, lat: 2 });
  say('driver', 'pickmeup/passengers/Mike/inbox', { type: 'tripEnd', ...RIDE });
  say('driver', 'pickmeup/passengers/Mike/inbox', { type: 'tripStart', ...RIDE });
  say('passenger', 'pickmeup/payments', RIDE);
  say('passenger', 'pickmeup/requests/Mike', { tripId: 'b' });
  assert.deepEqual(phases, [
    'presence connection', 'request pairing', 'accept pairing', 'confirm pairing', 'cleared approaching', 'chat approaching',
    'tripStart driving', 'location driving', 'tripEnd driving', 'tripStart payment', 'payment payment', 'request pairing',
  ]);
});

test('a page that is opened in mid-ride learns the phase from what is retained', () => {
  bothConnect();
  publish('driver', 'in', 'pickmeup/drivers/Bryan/trip', { phase: 'riding', ...RIDE }, { retain: true });
  assert.equal(ledger.phase, 'driving');
});

test('a pulled plug fires the will, and whoever sees it sees the same', () => {
  bothConnect();
  hear('driver', 'out', 'lost', { pulled: true });
  publish('passenger', 'in', 'pickmeup/drivers/Bryan', null);
  assert.deepEqual(kinds().slice(-2), ['lost', 'willFired']);
  assert.deepEqual([last().from, last().to, last().retained], ['broker', ['backend', 'passenger'], true]);
});

test('who listens to a presence is not taken for who clears it', () => {
  bothConnect();
  subscribe('driver', 'pickmeup/backend', 1, 2);
  subscribe('passenger', 'pickmeup/backend', 1, 2);
  publish('driver', 'in', 'pickmeup/backend', null);
  publish('passenger', 'in', 'pickmeup/backend', null);
  assert.deepEqual([last().kind, last().from, last().to], ['willFired', 'broker', ['driver', 'passenger']]);
});

test('a connection that ends with a word has no will to fire', () => {
  connect('driver', 'Bryan');
  hear('driver', 'out', 'disconnect');
  assert.equal(last().kind, 'disconnect');
});

test('what matters waits at the broker for a phone that is away', () => {
  bothConnect();
  subscribe('passenger', 'pickmeup/passengers/Mike/inbox', 2, 1);
  hear('passenger', 'out', 'lost', { pulled: true });
  const arrived = { type: 'arrived', ...RIDE };
  publish('driver', 'out', 'pickmeup/passengers/Mike/inbox', arrived, { qos: 2, id: 5 });
  const sent = last();
  assert.deepEqual(sent.waiting, ['passenger']);
  connect('passenger', 'Mike');
  publish('passenger', 'in', 'pickmeup/passengers/Mike/inbox', arrived, { qos: 2, id: 9 });
  assert.deepEqual([sent.waiting, sent.to], [[], ['broker', 'backend', 'passenger']]);
});

test('what matters waits for the backend, and what does not is lost to it', () => {
  bothConnect();
  publish('passenger', 'in', 'pickmeup/backend', null);
  assert.equal(last().kind, 'willFired');
  publish('passenger', 'out', 'pickmeup/payments', { cost: 8 }, { qos: 2, id: 3 });
  const payment = last();
  publish('driver', 'out', 'pickmeup/drivers/Bryan/location', { lon: 1, lat: 2 });
  const location = last();
  assert.deepEqual([payment.to, payment.waiting], [['broker'], ['backend']]);
  assert.deepEqual([location.to, location.waiting], [['broker'], []]);
  publish('passenger', 'in', 'pickmeup/backend', { since: 1 });
  assert.deepEqual([payment.to, payment.waiting], [['broker', 'backend'], []]);
});

test('a refused subscription says so', () => {
  connect('driver', 'Bryan');
  subscribe('driver', 'pickmeup/passengers/+/location', 0, 7, 0x80);
  assert.deepEqual([last().kind, last().refused], ['wildcard', true]);
});

test('strangers and the city around are aside, and move no phase', () => {
  bothConnect();
  publish('driver', 'in', 'pickmeup/requests/Ana', { name: 'Ana', tripId: 'z' });
  assert.deepEqual([last().kind, last().aside, last().phase], ['request', true, 'connection']);
  publish('passenger', 'in', 'pickmeup/nearby/-3491_-5619', { cars: [] });
  assert.deepEqual([last().kind, last().aside], ['nearby', true]);
});

test('another driver than the one beside is told as one', () => {
  bothConnect();
  publish('passenger', 'in', 'pickmeup/passengers/Mike/inbox', { type: 'accept', driverId: 'Ana', ...RIDE });
  assert.deepEqual([last().from, last().person, last().stranger], ['driver', 'Ana', true]);
  publish('passenger', 'in', 'pickmeup/passengers/Mike/inbox', { type: 'accept', driverId: 'Bryan', ...RIDE });
  assert.equal(last().stranger, false);
});

test('the first of its kind is told so', () => {
  bothConnect();
  publish('driver', 'out', 'pickmeup/drivers/Bryan/location', { lon: 1, lat: 2 });
  publish('driver', 'out', 'pickmeup/drivers/Bryan/location', { lon: 1, lat: 3 });
  assert.deepEqual(ledger.happenings.slice(-2).map(({ first }) => first), [true, false]);
});

test('the oldest go when there are too many', () => {
  for (let i = 0; i < 2_010; i++) {
    publish('driver', 'out', 'pickmeup/drivers/Bryan/location', { lon: i, lat: 2 });
  }
  assert.equal(ledger.happenings.length, 2_000);
  assert.equal(ledger.happenings[0].seq, 11);
});

test('what the backend writes is retained, though a packet to whoever listens already does not say so', () => {
  bothConnect();
  publish('driver', 'in', 'pickmeup/drivers/Bryan/trip', { phase: 'accepted', ...RIDE });
  assert.deepEqual([last().from, last().retained], ['backend', true]);
});

test('a cleared ledger begins at the first phase, with everybody still connected', () => {
  bothConnect();
  publish('passenger', 'out', 'pickmeup/requests/Mike', RIDE);
  ledger.clear();
  assert.deepEqual([ledger.happenings, ledger.phase], [[], 'connection']);
  publish('passenger', 'out', 'pickmeup/requests/Mike', { tripId: 'b' });
  assert.deepEqual([last().first, last().aside, last().phase], [true, false, 'pairing']);
});
