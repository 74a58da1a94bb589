import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const RESOURCES = new URL('../../main/resources/', import.meta.url).pathname;

const bundle = (name) =>
  new Map(
    readFileSync(join(RESOURCES, name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
const files = (folder, ending) =>
  readdirSync(join(RESOURCES, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(RESOURCES, folder, name), 'utf8'));
const all = (texts, pattern) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found));

const BUNDLES = ['messages', 'watch', 'room'];
const together = (ending) => new Map(BUNDLES.flatMap((name) => [...bundle(name + ending)]));

const english = together('.properties');
const spanish = together('_es.properties');
const templates = files('templates', '.html');
const modules = files('static/js', '.js');
const classes = files('../java', '.java');

test('a text is in one bundle alone', () => {
  const sizes = BUNDLES.map((name) => bundle(`${name}.properties`).size);
  assert.equal(english.size, sizes.reduce((sum, size) => sum + size));
});

test('both languages have the same texts', () => {
  assert.deepEqual([...spanish.keys()].sort(), [...english.keys()].sort());
});

test('both languages put the same values into a text', () => {
  const places = (text) => (text.match(/\{\d\}/g) ?? []).sort().join();
  for (const [key, text] of english) {
    assert.equal(places(spanish.get(key)), places(text), key);
  }
});

test('every text that templates and modules ask for is there', () => {
  const calls = all(modules, /\btext\(([^`()]*)/g);
  const asked = [...all(templates, /#\{([\w.]+)\}/g), ...all(calls, /'(\w+\.[\w.]+)'/g)];
  assert.ok(asked.length > 100);
  assert.deepEqual(
    asked.filter((key) => !english.has(key)),
    [],
  );
});

test('no text is there that nobody asks for', () => {
  const asked = new Set([...all(templates, /([\w.]+\.[\w.]+)/g), ...all([...modules, ...classes], /['"`]([\w.]+)['"`]/g)]);
  const families = [...all(modules, /`(\w+\.[\w.]*)\$\{/g), ...all(templates, /#\{\$\{'([\w.]+\.)'/g)];
  const isAsked = (key) => asked.has(key) || asked.has(key.replace(/Reason$/, '')) || families.some((family) => key.startsWith(family));
  assert.deepEqual(
    [...english.keys()].filter((key) => !isAsked(key)),
    [],
  );
});

test('modules say nothing that is not in the bundle', () => {
  const said = /(?:\.textContent =|\.title =|\.alt =|\.placeholder =|title:|alt:|placeholder:|'aria-(?:label|valuetext|description)'[:,]|\b(?:notify|announce|tellInBackground)\(|\b(?:setText|tell)\('[\w-]+',)\s*(['"`][^'"`$]*\p{L}{2}[^'"`]*['"`])/gu;
  const fixed = all(modules, said);
  assert.deepEqual(fixed, []);
});

test('templates have no text of their own but what the bundle replaces', () => {
  const names = new Set(['English', 'Español', '★', '×1', '×4', '×16', '10 %', '15 %', '20 %', '© OpenStreetMap contributors', 'PickMeUp']);
  const fixed = all(templates, /<(?![^>]*th:text)[^/!][^>]*>([^<>]*\p{L}[^<>]*|[^<>\s]+)</gu).map((text) => text.trim());
  assert.deepEqual(
    fixed.filter((text) => text && !names.has(text)),
    [],
  );
});
