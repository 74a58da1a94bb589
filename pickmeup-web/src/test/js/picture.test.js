import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safePicture } from '../../main/resources/static/js/person/picture.js';

test('shows what is an image by its first bytes', () => {
  for (const url of [
    'data:image/png;base64,iVBORw0KGgo=',
    'data:image/jpeg;base64,/9j/4AAQSkZJRg==',
    'data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAA=',
  ]) {
    assert.equal(safePicture(url), url);
  }
});

test('joins the lines of 2014', () => {
  assert.equal(safePicture('data:image/png;base64,iVBO\nRw0K\r\nGgo=\n'), 'data:image/png;base64,iVBORw0KGgo=');
});

test('shows nothing else', () => {
  for (const url of [
    undefined,
    7,
    '',
    'https://elsewhere.example/face.png',
    'javascript:alert(1)',
    'data:text/html;base64,PGI+',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/png;base64,PHN2Zz4=',
    'data:image/png;base64,A',
    'data:image/png;base64,iVBORw0KGgo=" onerror="alert(1)',
  ]) {
    assert.equal(safePicture(url), undefined);
  }
});
