import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAREWELL, OpenRequests } from '../../main/resources/static/js/driver/open-requests.js';

const HERE = [-56.19, -34.9];
const request = (lon, more = {}) => ({ name: 'Ana', lon, lat: -34.9, tripId: `trip${lon}`, ...more });
const ids = (listed) => listed.map(({ id, gone }) => (gone ? `(${id})` : id));

test('the nearest stands first', () => {
  const open = new OpenRequests();
  open.hear('Far', request(-56.1), 0);
  open.hear('Near', request(-56.18), 0);
  assert.deepEqual(ids(open.near(HERE, [], 0)), ['Near', 'Far']);
});

test('who is taken or withdraws stays for a word, and is gone then', () => {
  const open = new OpenRequests();
  open.hear('Ana', request(-56.18), 0);
  open.hear('Ana', null, 1_000);
  assert.deepEqual(ids(open.near(HERE, [], 1_000)), ['(Ana)']);
  assert.deepEqual(ids(open.near(HERE, [], 1_000 + FAREWELL)), []);
});

test('who asks again is open again', () => {
  const open = new OpenRequests();
  open.hear('Ana', request(-56.18), 0);
  open.hear('Ana', null, 1_000);
  open.hear('Ana', request(-56.17), 1_500);
  assert.deepEqual(ids(open.near(HERE, [], 1_600)), ['Ana']);
});

test('what was cleared before it was heard of, stepped back from or forgotten is not listed', () => {
  const open = new OpenRequests();
  open.hear('Nobody', null, 0);
  open.hear('Ana', request(-56.18), 0);
  open.hear('Eva', request(-56.17), 0);
  open.forget('Eva');
  assert.deepEqual(ids(open.near(HERE, ['trip-56.18'], 0)), []);
});

test('a request that says not where is none', () => {
  const open = new OpenRequests();
  open.hear('Ana', { name: 'Ana', lon: 'west' }, 0);
  assert.deepEqual(open.near(HERE, [], 0), []);
});

test('a client of 2014 sends numbers as text and neither destination nor fare', () => {
  const open = new OpenRequests();
  open.hear('Mike', { name: 'Mike', lon: '-56.18', lat: '-34.9' }, 0);
  const [mike] = open.near(HERE, [], 0);
  assert.deepEqual(mike.pickup, { lon: -56.18, lat: -34.9 });
  assert.equal(mike.destination, undefined);
});
