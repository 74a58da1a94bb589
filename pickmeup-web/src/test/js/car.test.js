import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Car } from '../../main/resources/static/js/driver/car.js';

test('a car is where it tells that it is, to a tenth of a metre', () => {
  const car = new Car([-56.16771234567, -34.90151234567]);
  const told = [];
  car.addEventListener('moved', ({ detail }) => told.push(detail));
  assert.deepEqual(car.position, [-56.167712, -34.901512]);

  car.place([-56.16611234567, -34.90151234567]);
  assert.deepEqual(car.position, [-56.166112, -34.901512]);
  assert.deepEqual(told.map(({ position, heading }) => ({ position, heading })), [{ position: car.position, heading: 90 }]);
});
