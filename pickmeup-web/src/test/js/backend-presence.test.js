import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackendPresence } from '../../main/resources/static/js/wire/backend-presence.js';

/** A connection whose broker keeps what the backend has said of itself, if anything. */
function connect(t, kept) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const connection = new EventTarget();
  connection.subscribe = () => {};
  const backend = new BackendPresence(/** @type {any} */ (connection));
  const tell = (text) =>
    connection.dispatchEvent(new CustomEvent('message', { detail: { topic: 'pickmeup/backend', payload: text } }));
  const comesOnline = (retained) => {
    connection.dispatchEvent(new Event('online'));
    if (retained) {
      tell(retained);
    }
  };
  comesOnline(kept);
  return { backend, tell, comesOnline, pass: (ms) => t.mock.timers.tick(ms) };
}

const PRESENT = '{"name":"PickMeUp","since":1}';

test('the backend is there while the broker keeps its presence', (t) => {
  const { backend, tell, pass } = connect(t, PRESENT);
  pass(60_000);
  assert.equal(backend.present, true);
  tell('');
  assert.equal(backend.present, false);
  tell(PRESENT);
  assert.equal(backend.present, true);
});

test('it is away where a broker that has come back has nothing to tell of it', (t) => {
  const { backend, comesOnline, pass } = connect(t, PRESENT);
  const told = [];
  backend.addEventListener('change', () => told.push(backend.present));
  comesOnline();
  pass(4_999);
  assert.deepEqual(told, []);
  pass(1);
  assert.deepEqual(told, [false]);
  comesOnline(PRESENT);
  pass(60_000);
  assert.deepEqual(told, [false, true]);
});
