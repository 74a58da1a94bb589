import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queues } from '../../main/resources/static/js/watch/diagram/queues.js';
import { Runs } from '../../main/resources/static/js/watch/diagram/runs.js';
import { strokesOf } from '../../main/resources/static/js/watch/diagram/strokes.js';

let seq = 0;
const SOMETHING = new Uint8Array([1]);
const NOTHING = new Uint8Array(0);

const happening = (told) => ({ seq: ++seq, kind: 'chat', from: 'driver', to: ['broker', 'passenger', 'backend'], topic: 'pickmeup/passengers/Mike/chat', retained: false, payload: SOMETHING, waiting: [], handshake: [], ...told });
const position = (told) => happening({ kind: 'location', topic: 'pickmeup/drivers/Bryan/location', ...told });
const arrows = (told) => strokesOf(happening(told)).arrows.map(({ from, to, line }) => `${line} ${from} > ${to}`);

test('a message goes to the broker, and on from there to each receiver in a line of its own', () => {
  assert.deepEqual(arrows({}), ['0 driver > broker', '1 broker > passenger', '2 broker > backend']);
});

test('receivers on both sides of the broker share a line', () => {
  assert.deepEqual(arrows({ from: 'backend', to: ['broker', 'driver', 'passenger'] }), ['0 backend > broker', '1 broker > driver', '1 broker > passenger']);
});

test('what the broker kept comes from it', () => {
  assert.deepEqual(arrows({ from: 'broker', to: ['passenger'] }), ['0 broker > passenger']);
});

test("each phone's handshake is drawn in its column, in its order", () => {
  const step = (phone, direction, packet) => ({ phone, direction, packet, at: 0 });
  const { packets, packetLines } = strokesOf(
    happening({
      handshake: [
        step('driver', 'out', 'publish'),
        step('driver', 'in', 'pubrec'),
        step('passenger', 'in', 'publish'),
        step('driver', 'out', 'pubrel'),
        step('passenger', 'out', 'pubrec'),
        step('driver', 'in', 'pubcomp'),
      ],
    }),
  );
  assert.deepEqual(
    packets.map(({ from, to, packet, line }) => `${line} ${from} > ${to} ${packet}`),
    ['0 broker > driver PUBREC', '1 driver > broker PUBREL', '0 passenger > broker PUBREC', '2 broker > driver PUBCOMP'],
  );
  assert.equal(packetLines, 3);
});

test('what stays at the broker is marked there', () => {
  const marks = (told) => strokesOf(happening(told)).marks;
  assert.deepEqual(marks({}), []);
  assert.deepEqual(marks({ retained: true }), ['pin']);
  assert.deepEqual(marks({ retained: true, payload: NOTHING }), ['unpin']);
  assert.deepEqual(marks({ kind: 'will', retained: true, payload: NOTHING }), ['grave']);
  assert.deepEqual(marks({ kind: 'willFired', from: 'broker', retained: true, payload: NOTHING }), ['fired']);
  assert.deepEqual(marks({ to: ['broker'], waiting: ['passenger'] }), ['queue']);
  assert.deepEqual(marks({ refused: true }), ['refused']);
});

test('positions are one row until something else happens', () => {
  const runs = new Runs();
  const first = runs.add(position());
  const second = runs.add(position());
  assert.equal(first.fresh, true);
  assert.deepEqual([second.fresh, second.run === first.run, second.run.count], [false, true, 2]);
  runs.add(happening());
  assert.equal(runs.add(position()).fresh, true);
});

test("each person's positions are a row of their own, and their end is another", () => {
  const runs = new Runs();
  runs.add(position());
  assert.equal(runs.add(position({ topic: 'pickmeup/passengers/Mike/location' })).fresh, true);
  assert.equal(runs.add(position()).run.count, 2);
  assert.equal(runs.add(position({ payload: NOTHING })).fresh, true);
});

test('a row is drawn anew for what it shows, and not for what it showed', () => {
  const runs = new Runs();
  const [early, late] = [position(), position()];
  runs.add(early);
  const { run } = runs.add(late);
  assert.equal(runs.of(early), undefined);
  assert.equal(runs.of(late), run);
});

test('messages wait for each of those who are away', () => {
  const waiting = [['backend'], [], ['passenger', 'backend']].map((parties) => happening({ waiting: parties }));
  assert.deepEqual(Object.fromEntries(queues(waiting)), { backend: 2, passenger: 1 });
});
