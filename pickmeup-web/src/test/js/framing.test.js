import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framing } from '../../main/resources/static/js/map/framing.js';

const CLEAR = { left: 20, top: 76, right: 370, bottom: 476 };

test('what can be seen well is left alone', () => {
  assert.equal(framing([{ x: 50, y: 100 }, { x: 300, y: 400 }], CLEAR), 'fine');
});

test('what the sheet covers has to be shown', () => {
  assert.equal(framing([{ x: 50, y: 100 }, { x: 300, y: 500 }], CLEAR), 'outside');
  assert.equal(framing([{ x: 5, y: 100 }], CLEAR), 'outside');
});

test('what has come close together may be seen from nearer', () => {
  assert.equal(framing([{ x: 200, y: 200 }, { x: 240, y: 250 }], CLEAR), 'small');
});
