import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PacketReader } from '../../main/resources/static/js/watch/packets.js';

const bytes = (...parts) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));
const string = (text) => [text.length >> 8, text.length & 0xff, ...Buffer.from(text)];
const read = (...parts) => new PacketReader().read(bytes(...parts));

test('CONNECT tells who comes and what is left behind, and no password', () => {
  const body = [...string('MQTT'), 4, 0b11100110, 0, 10, ...string('PMU-Driver-Bryan'), ...string('pickmeup/drivers/Bryan'), 0, 0, ...string('drivers/Bryan'), ...string('secret')];
  const [packet] = read([0x10, body.length], body);
  assert.deepEqual(packet, {
    packet: 'connect', size: body.length + 2, clientId: 'PMU-Driver-Bryan', clean: true,
    will: { topic: 'pickmeup/drivers/Bryan', qos: 0, retained: true },
  });
});

test('CONNECT of MQTT 3.1 is read alike', () => {
  const body = [...string('MQIsdp'), 3, 0b00000000, 0, 10, ...string('Mike')];
  assert.deepEqual(read([0x10, body.length], body), [{ packet: 'connect', size: body.length + 2, clientId: 'Mike', clean: false }]);
});

test('PUBLISH tells topic, QoS, flags and payload', () => {
  const body = [...string('pickmeup/payments'), 0, 7, ...Buffer.from('{}')];
  const [packet] = read([0b00111101, body.length], body);
  assert.deepEqual(packet, {
    packet: 'publish', size: body.length + 2, topic: 'pickmeup/payments', qos: 2, id: 7, retain: true, dup: true, payload: bytes('{}'),
  });
});

test('PUBLISH at QoS 0 has no number', () => {
  const body = [...string('a'), ...Buffer.from('x')];
  const [packet] = read([0x30, body.length], body);
  assert.equal(packet.id, undefined);
  assert.deepEqual(packet.payload, bytes('x'));
});

test('answers tell which packet they answer', () => {
  const answers = read([0x40, 2, 1, 1], [0x50, 2, 0, 2], [0x62, 2, 0, 3], [0x70, 2, 0, 4], [0xb0, 2, 0, 5]);
  assert.deepEqual(answers.map(({ packet, id }) => [packet, id]), [['puback', 257], ['pubrec', 2], ['pubrel', 3], ['pubcomp', 4], ['unsuback', 5]]);
  assert.deepEqual(read([0x20, 2, 0, 5]), [{ packet: 'connack', size: 4, code: 5 }]);
  assert.deepEqual(read([0x90, 3, 0, 9, 0x80]), [{ packet: 'suback', size: 5, id: 9, code: 0x80 }]);
});

test('SUBSCRIBE and UNSUBSCRIBE tell their filters', () => {
  const asked = [0, 1, ...string('pickmeup/requests/+'), 1, ...string('pickmeup/backend'), 0];
  assert.deepEqual(read([0x82, asked.length], asked)[0].filters, [{ filter: 'pickmeup/requests/+', qos: 1 }, { filter: 'pickmeup/backend', qos: 0 }]);
  const ended = [0, 2, ...string('a/b')];
  assert.deepEqual(read([0xa2, ended.length], ended)[0].filters, [{ filter: 'a/b', qos: 0 }]);
});

test('a packet may come byte by byte, and several at once', () => {
  const reader = new PacketReader();
  const payload = 'y'.repeat(300);
  const body = [...string('a'), ...Buffer.from(payload)];
  const all = bytes([0xc0, 0], [0x30, (body.length & 0x7f) | 0x80, body.length >> 7], body, [0xd0, 0], [0xe0, 0]);
  const one = [...all].flatMap((byte) => reader.read(Uint8Array.of(byte)));
  const atOnce = new PacketReader().read(all);
  assert.deepEqual(one, atOnce);
  assert.deepEqual(one.map(({ packet }) => packet), ['pingreq', 'publish', 'pingresp', 'disconnect']);
  assert.equal(one[1].size, body.length + 3);
});

test('what is no MQTT is not taken for it', () => {
  assert.throws(() => read([0x30, 0xff, 0xff, 0xff, 0xff, 0xff]), RangeError);
});
