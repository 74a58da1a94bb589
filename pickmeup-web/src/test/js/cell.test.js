import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, cellsAround } from '../../main/resources/static/js/wire/cell.js';

test('a cell is named by its south-western corner', () => {
  assert.equal(cellOf([-56.1865, -34.9057]), '-3491_-5619');
  assert.equal(cellOf([0.005, 0.005]), '0_0');
  assert.equal(cellOf([-0.005, -0.005]), '-1_-1');
  assert.equal(cellOf([180, 90]), '9000_18000');
});

test('eight cells are around one', () => {
  assert.deepEqual(cellsAround([-56.1865, -34.9057]), [
    '-3492_-5620', '-3492_-5619', '-3492_-5618',
    '-3491_-5620', '-3491_-5619', '-3491_-5618',
    '-3490_-5620', '-3490_-5619', '-3490_-5618',
  ]);
});

test('the grid goes on beyond the date line and ends at the poles', () => {
  assert.ok(cellsAround([179.995, 0.005]).includes('0_-18000'));
  assert.ok(cellsAround([-179.995, 0.005]).includes('0_17999'));
  assert.equal(cellsAround([0.005, -89.995]).length, 6);
});
