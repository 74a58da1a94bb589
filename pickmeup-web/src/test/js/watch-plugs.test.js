import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
const storage = { getItem: () => JSON.stringify('token'), setItem: () => {}, removeItem: () => {} };
Object.assign(globalThis, { sessionStorage: storage, document: { hidden: false } });
const { Plugs } = await import('../../main/resources/static/js/watch/story/plugs.js');

test('what was asked before a plug was pulled does not put it back', async () => {
  const looks = [];
  globalThis.fetch = (url) =>
    url === '/api/plugs'
      ? new Promise((resolve) => looks.push((pulled) => resolve(Response.json({ broker: { pulled: false }, backend: { pulled } }))))
      : Promise.resolve(new Response(null, { status: 204 }));
  const plugs = new Plugs(/** @type {any} */ ({}));
  const isAnswered = async (pulled) => {
    looks.shift()(pulled);
    await new Promise(setImmediate);
    mock.timers.tick(2_000);
  };

  await isAnswered(false);
  assert.equal(plugs.has('backend'), true);
  await plugs.put('backend', true);
  await isAnswered(false);
  assert.equal(plugs.isPulled('backend'), true);
  await isAnswered(false);
  assert.equal(plugs.isPulled('backend'), false);
});
