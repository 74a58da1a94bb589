import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeWav, fromBase64, resample, SAMPLE_RATE, toBase64 } from '../../main/resources/static/js/chat/wav.js';

test('a recording is a WAV file of 16 bit mono at 16 kHz', () => {
  const bytes = encodeWav(Float32Array.from([0, 1, -1]));
  const view = new DataView(bytes.buffer);
  assert.equal(new TextDecoder().decode(bytes.subarray(0, 4)), 'RIFF');
  assert.equal(new TextDecoder().decode(bytes.subarray(8, 16)), 'WAVEfmt ');
  assert.equal(view.getUint16(22, true), 1);
  assert.equal(view.getUint32(24, true), 16_000);
  assert.equal(view.getUint16(34, true), 16);
  assert.equal(bytes.length, 44 + 6);
  assert.deepEqual([view.getInt16(44, true), view.getInt16(46, true), view.getInt16(48, true)], [0, 32767, -32768]);
});

test('fifteen seconds fit into what a voice message may have', () => {
  assert.ok(toBase64(encodeWav(new Float32Array(15 * SAMPLE_RATE))).length < 700_000);
});

test('other rates are brought to 16 kHz', () => {
  assert.equal(resample(new Float32Array(48_000), 48_000).length, 16_000);
  assert.equal(resample(new Float32Array(44_100), 44_100).length, 16_000);
  assert.deepEqual([...resample(Float32Array.from([0, 0.5, 1, 0, 0, 0]), 48_000)], [0.5, 0]);
});

test('base64 is read with line breaks in it', () => {
  assert.deepEqual([...fromBase64('AQID\r\nBAUG\n')], [1, 2, 3, 4, 5, 6]);
  assert.equal(toBase64(Uint8Array.from([1, 2, 3, 4, 5, 6])), 'AQIDBAUG');
});
