import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain, matches } from '../../main/resources/static/js/wire/filters.js';
import { preview, pretty, textOf } from '../../main/resources/static/js/explorer/payload.js';
import { Sampler } from '../../main/resources/static/js/explorer/sampler.js';
import { Topics } from '../../main/resources/static/js/explorer/topics.js';
import { Growth, Rates } from '../../main/resources/static/js/operator/rates.js';

const bytes = (text) => new TextEncoder().encode(text);
const packet = (topic, text = 'x', retained = false) => ({ topic, qos: 0, retained, duplicate: false, bytes: bytes(text) });

test('a filter matches as a broker does it', () => {
  assert.ok(matches('pickmeup/+/Bryan/location', 'pickmeup/drivers/Bryan/location'));
  assert.ok(matches('pickmeup/drivers/#', 'pickmeup/drivers'));
  assert.ok(matches('pickmeup/drivers/#', 'pickmeup/drivers/Bryan/inbox'));
  assert.ok(matches('#', 'pickmeup/payments'));
  assert.ok(!matches('pickmeup/+', 'pickmeup/drivers/Bryan'));
  assert.ok(!matches('pickmeup/drivers/Bryan', 'pickmeup/drivers'));
  assert.ok(!matches('pickmeup/drivers/+', 'pickmeup/drivers'));
});

test('each level of a filter is explained, and what is wrong with one that is none', () => {
  assert.deepEqual(explain('pickmeup/+/#').levels, [
    { level: 'pickmeup', means: 'exactly' },
    { level: '+', means: 'any' },
    { level: '#', means: 'all' },
  ]);
  assert.equal(explain('').fault, 'empty');
  assert.equal(explain('pickmeup/#/location').fault, 'hashInside');
  assert.equal(explain('pickmeup/dri+').fault, 'mixed');
});

test('the tree counts what is heard on a topic and below it', () => {
  const topics = new Topics(() => false);
  topics.add(packet('pickmeup/drivers/Bryan', 'here', true), 0);
  topics.add(packet('pickmeup/drivers/Bryan/location'), 0);
  topics.add(packet('pickmeup/drivers/Anna/location'), 0);
  topics.add(packet('pickmeup/drivers/Anna/location', 'last'), 0);
  const drivers = topics.find('pickmeup/drivers');
  assert.equal(drivers?.count, 4);
  assert.equal(topics.size, 3);
  assert.deepEqual(drivers?.sorted().map(({ name }) => name), ['Anna', 'Bryan']);
  const anna = topics.find('pickmeup/drivers/Anna/location');
  assert.equal(textOf(anna?.last?.start ?? bytes('')), 'last');
  assert.equal([...topics.heard()].length, 3);
  assert.equal(topics.find('pickmeup/nobody'), null);
});

test('what is retained is known by its mark, or by the contract, until it is cleared', () => {
  const topics = new Topics((topic) => topic.endsWith('/location'));
  topics.add(packet('a', 'kept', true), 0);
  topics.add(packet('b/location', 'live'), 0);
  topics.add(packet('c/chat', 'live'), 0);
  assert.deepEqual(['a', 'b/location', 'c/chat'].map((topic) => topics.find(topic)?.kept), [true, true, false]);
  topics.add(packet('a', ''), 1);
  assert.equal(topics.find('a')?.kept, false);
});

test('a rate rises to what comes each second and falls when nothing does', () => {
  const topics = new Topics(() => false);
  for (let at = 0; at < 30_000; at += 100) {
    topics.add(packet('a'), at);
  }
  const rate = topics.root.rate(30_000);
  assert.ok(rate > 9 && rate < 11, `${rate}`);
  assert.ok(topics.root.rate(60_000) < 0.1);
});

test('of a large payload only the start is kept', () => {
  const topics = new Topics(() => false);
  topics.add(packet('picture', 'x'.repeat(100_000)), 0);
  const last = topics.find('picture')?.last;
  assert.equal(last?.size, 100_000);
  assert.equal(last?.start.length, 4_096);
});

test('the topic that somebody looks at remembers what it said before, for as long as they look', () => {
  const topics = new Topics(() => false);
  const said = (topic) => topics.find(topic)?.earlier.map(({ start }) => textOf(start));
  ['first', 'second'].forEach((text) => topics.add(packet('a', text), 0));
  topics.follow('a');
  ['third', 'fourth'].forEach((text) => topics.add(packet('a', text), 0));
  assert.deepEqual(said('a'), ['third', 'second']);
  Array.from({ length: 50 }, (_, i) => topics.add(packet('a', `${i}`), 0));
  assert.equal(said('a')?.length, 20);
  topics.add(packet('b'), 0);
  topics.follow('b');
  assert.deepEqual(said('a'), []);
});

test('a sample is everything while that is little, and fair where it is not', () => {
  const sampler = new Sampler(3, () => 0.5);
  ['a', 'b'].forEach((item) => sampler.offer(item));
  assert.deepEqual(sampler.take(), { items: ['a', 'b'], offered: 2 });
  const counted = Array(100).fill(0);
  const fair = new Sampler(10);
  for (let round = 0; round < 2_000; round++) {
    counted.forEach((_, item) => fair.offer(item));
    const { items, offered } = fair.take();
    assert.equal(items.length, 10);
    assert.equal(offered, 100);
    assert.deepEqual(items, [...items].sort((a, b) => a - b));
    items.forEach((item) => counted[item]++);
  }
  assert.ok(Math.min(...counted) > 120 && Math.max(...counted) < 290, counted.join());
});

test('payloads are shown as text where they are one', () => {
  assert.equal(textOf(bytes('¡Hola!')), '¡Hola!');
  assert.equal(textOf(Uint8Array.of(0xc3)), null);
  assert.equal(textOf(Uint8Array.of(0x41, 0xc3), true), 'A\uFFFD');
  assert.equal(pretty('{"a":1}'), '{\n  "a": 1\n}');
  assert.equal(pretty('plain'), 'plain');
  assert.equal(preview('one\n  two three', 7), 'one two…');
});

test('growth is known from the second sum on, and not over a new start', () => {
  const growth = new Growth();
  assert.equal(growth.since(100, 0), null);
  assert.equal(growth.since(120, 2_000), 10);
  assert.equal(growth.since(5, 4_000), null);
  assert.equal(growth.since(5, 5_000), 0);
});

test('seconds in which nothing comes are counted as such', () => {
  const rates = new Rates(4, 0);
  rates.add(0);
  rates.add(900);
  rates.add(1_000);
  assert.deepEqual(rates.at(3_500), [2, 1, 0]);
  assert.equal(rates.last(3_500), 0);
  assert.equal(rates.total, 3);
  assert.deepEqual(rates.at(100_000), [0, 0, 0]);
});
