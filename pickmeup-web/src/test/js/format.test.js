import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats, localeFor } from '../../main/resources/static/js/page/format.js';

const plain = (text) => text.replace(/\s/g, ' ');

test('an American reads dollars and miles', () => {
  const format = formats('en-US', 'USD');
  assert.equal(format.money(8.27), '$8.27');
  assert.equal(plain(format.distance(2.39)), '2.4 mi');
  assert.equal(plain(format.distance(0.46)), '0.46 mi');
});

test('an Uruguayan reads kilometres and a decimal comma', () => {
  const format = formats('es-UY', 'USD');
  assert.equal(plain(format.distance(2.39)), '3,8 km');
  assert.match(plain(format.money(8.27)), /8,27/);
});

test('whoever has chosen a unit reads it, whatever the locale', () => {
  let units = 'kilometres';
  const format = formats('en-US', 'USD', () => units);
  assert.equal(plain(format.distance(2.39)), '3.8 km');
  units = '';
  assert.equal(plain(format.distance(2.39)), '2.4 mi');
});

test('what is near is told in metres or feet, as roughly as it is known', () => {
  const miles = formats('en-US', 'USD');
  assert.equal(plain(miles.ahead(0.055)), '300 ft');
  assert.equal(plain(miles.ahead(0.4)), '0.4 mi');
  const kilometres = formats('es-UY', 'USD');
  assert.equal(plain(kilometres.ahead(0.055)), '90 m');
  assert.equal(plain(kilometres.ahead(0.62)), '1 km');
});

test('times are minutes to plan with and seconds to watch', () => {
  const format = formats('en', 'USD');
  assert.equal(plain(format.minutes(178)), '3 min');
  assert.equal(plain(format.minutes(5)), '1 min');
  assert.equal(format.clock(65.9), '1:05');
  assert.equal(plain(format.wait(42)), '42 sec');
  assert.equal(plain(format.wait(130)), '2 min');
});

test('the browser’s own variety of the page’s language is used', () => {
  assert.equal(localeFor('es', ['en-US', 'es-UY']), 'es-UY');
  assert.equal(localeFor('es', ['en-US']), 'es');
});
