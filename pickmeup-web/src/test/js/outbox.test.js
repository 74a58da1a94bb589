import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../main/resources/static/js/wire/outbox.js';

const PAYMENT = { topic: 'pickmeup/payments', payload: '{}', qos: 2, retained: false };
const START = { topic: 'pickmeup/passengers/Mike/inbox', payload: '{"type":"tripStart"}', qos: 2, retained: false };

class Memory {
  #values = new Map();
  getItem = (key) => this.#values.get(key) ?? null;
  setItem = (key, value) => this.#values.set(key, value);
}

function setUp() {
  const clock = { now: 0 };
  const storage = new Memory();
  const sent = [];
  return {
    clock,
    storage,
    sent,
    outbox: () => new Outbox(storage, 'outbox', () => clock.now),
    send: ({ topic }) => Boolean(sent.push(topic)),
  };
}

test('what is put is sent once and forgotten when that was all', () => {
  const { outbox, send, sent } = setUp();
  const box = outbox();
  box.put('start', START, 'handed');
  box.flush(send);
  box.flush(send);
  assert.deepEqual(sent, [START.topic]);
});

test('what waits for an answer is sent again, less and less often, until it is answered', () => {
  const { clock, outbox, send, sent } = setUp();
  const box = outbox();
  box.put('payment', PAYMENT, 'answered');
  const times = [];
  for (clock.now = 0; clock.now <= 60_000; clock.now += 1000) {
    const before = sent.length;
    box.flush(send);
    if (sent.length > before) {
      times.push(clock.now / 1000);
    }
  }
  assert.deepEqual(times, [0, 4, 12, 28, 60]);
  box.settle('payment');
  clock.now += 600_000;
  box.flush(send);
  assert.equal(sent.length, 5);
});

test('what could not be sent goes out in its order once it can', () => {
  const { outbox, send, sent } = setUp();
  const box = outbox();
  box.put('start', START, 'handed');
  box.put('payment', PAYMENT, 'answered');
  box.flush(() => false);
  assert.deepEqual(sent, []);
  box.flush(send);
  assert.deepEqual(sent, [START.topic, PAYMENT.topic]);
});

test('a reload keeps what is not answered', () => {
  const { outbox, send, sent } = setUp();
  outbox().put('payment', PAYMENT, 'answered');
  const reloaded = outbox();
  assert.ok(reloaded.has('payment'));
  reloaded.flush(send);
  assert.deepEqual(sent, [PAYMENT.topic]);
});

test('a new connection sends at once what waits for an answer', () => {
  const { outbox, send, sent } = setUp();
  const box = outbox();
  box.put('payment', PAYMENT, 'answered');
  box.flush(send);
  box.restart();
  box.flush(send);
  assert.equal(sent.length, 2);
});

test('what waits already goes on as it does, and is replaced once it is settled', () => {
  const { outbox, send, sent } = setUp();
  const box = outbox();
  box.put('payment', PAYMENT, 'answered');
  box.flush(send);
  box.put('payment', { ...PAYMENT, topic: 'again' }, 'answered');
  box.flush(send);
  assert.deepEqual(sent, [PAYMENT.topic]);

  box.settle('payment');
  box.put('payment', { ...PAYMENT, topic: 'another' }, 'answered');
  box.flush(send);
  assert.deepEqual(sent, [PAYMENT.topic, 'another']);
});
