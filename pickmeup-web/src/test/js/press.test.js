import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Press } from '../../main/resources/static/js/chat/press.js';

const finger = () => new Press({ x: 300, y: 700, at: 1_000 });

test('a voice message goes out when the button that was held is let go', () => {
  assert.equal(finger().release(2_500), 'send');
});

test('a tap goes on recording, for whoever cannot hold a button down', () => {
  assert.equal(finger().release(1_120), 'goOn');
});

test('a finger that has slid away throws the recording away', () => {
  const press = finger();
  assert.equal(press.move({ x: 180, y: 700 }), true);
  assert.equal(press.release(2_500), 'discard');
});

test('a finger that slides back sends after all, and one that trembles never threatened to do otherwise', () => {
  const press = finger();
  press.move({ x: 180, y: 700 });
  assert.equal(press.move({ x: 310, y: 690 }), false);
  assert.equal(press.release(2_500), 'send');
});
