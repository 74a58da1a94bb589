import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const MODULES = new URL('../../main/resources/static/js/', import.meta.url).pathname;
const LONGEST = 200;

test('every module can be read at a glance', () => {
  const modules = readdirSync(MODULES, { recursive: true }).filter((name) => name.endsWith('.js'));
  const lines = (name) => readFileSync(join(MODULES, name), 'utf8').trimEnd().split('\n').length;
  assert.ok(modules.length > 50);
  assert.deepEqual(
    modules.filter((name) => lines(name) > LONGEST),
    [],
  );
});
