import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOf, parseTopic, positionOf, readMessage, topicOf } from '../../main/resources/static/js/wire/contract.js';

const BRYAN = { role: 'driver', id: 'Bryan' };
const MIKE = { role: 'passenger', id: 'Mike' };

test('topics are built and parsed', () => {
  const cases = [
    ['presence', BRYAN, 'pickmeup/drivers/Bryan'],
    ['location', MIKE, 'pickmeup/passengers/Mike/location'],
    ['inbox', BRYAN, 'pickmeup/drivers/Bryan/inbox'],
    ['request', MIKE, 'pickmeup/requests/Mike'],
  ];
  for (const [channel, person, topic] of cases) {
    assert.equal(topicOf(channel, person), topic);
    assert.deepEqual(parseTopic(topic), { channel, person });
  }
  assert.equal(topicOf('payment'), 'pickmeup/payments');
  assert.deepEqual(parseTopic('pickmeup/backend'), { channel: 'backend', person: null });
});

test('topics of others are none of ours', () => {
  for (const topic of ['', 'pickmeup', 'other/drivers/Bryan', 'pickmeup/drivers/B ryan', 'pickmeup/drivers/Bryan/secret', 'pickmeup/drivers/Bryan/chat/x', 'pickmeup/drivers/Bryan/request', 'pickmeup/drivers/Bryan/constructor']) {
    assert.equal(parseTopic(topic), null, topic);
  }
});

test('numbers are read from strings too, and only numbers', () => {
  assert.equal(numberOf('30.267'), 30.267);
  assert.equal(numberOf(4), 4);
  for (const value of ['', ' ', 'far', NaN, Infinity, null, undefined, {}, true]) {
    assert.equal(numberOf(value), undefined);
  }
});

test('positions are read where both parts are on the globe', () => {
  assert.deepEqual(positionOf({ lon: '-97.74', lat: 30.26 }), [-97.74, 30.26]);
  assert.equal(positionOf({ lon: 200, lat: 1 }), undefined);
  assert.equal(positionOf(null), undefined);
});

test('what is no JSON object is no message', () => {
  assert.deepEqual(readMessage('{"type":"accept"}'), { type: 'accept' });
  for (const payload of ['', '{', '[]', '"text"', '7', 'null']) {
    assert.equal(readMessage(payload), null);
  }
});
