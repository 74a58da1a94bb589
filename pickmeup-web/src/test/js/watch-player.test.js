import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Player } from '../../main/resources/static/js/watch/story/player.js';

const NEVER = () => new Promise(() => {});

/** A story that tells what is done; looks end at once unless told otherwise. */
function play(names, { sleep = async () => {}, change = {} } = {}) {
  const done = [];
  const steps = names.map((name) => ({
    phase: name[0],
    name,
    look: 100,
    act: async ({ hurried }) => void done.push(hurried ? `${name} in a hurry` : name),
    ...change[name],
  }));
  const player = new Player(steps, async () => void done.push('reset'), sleep);
  return { player, done };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a story plays from its first step to its last, and is over', async () => {
  const { player, done } = play(['a1', 'a2', 'b1']);
  await player.play();
  await settled();
  assert.deepEqual(done, ['a1', 'a2', 'b1']);
  assert.equal(player.over, true);
  assert.equal(player.playing, false);
});

test('a story that is over begins anew', async () => {
  const { player, done } = play(['a1', 'b1']);
  await player.play();
  await settled();
  await player.play();
  await settled();
  assert.deepEqual(done, ['a1', 'b1', 'reset', 'a1', 'b1']);
});

test('one looks at a step as long as the pace says', async () => {
  const looked = [];
  const { player } = play(['a1', 'a2'], { sleep: async (ms) => void looked.push(ms) });
  player.pace = 'slow';
  await player.play();
  await settled();
  assert.deepEqual(looked, [200, 200]);
});

test('pausing ends the look, and playing goes on with the next step', async () => {
  const { player, done } = play(['a1', 'a2'], { sleep: NEVER });
  await player.play();
  await settled();
  player.pause();
  await settled();
  assert.deepEqual(done, ['a1']);
  await player.play();
  await settled();
  assert.deepEqual(done, ['a1', 'a2']);
});

test('a step is one step', async () => {
  const { player, done } = play(['a1', 'a2', 'a3']);
  player.next();
  await settled();
  assert.deepEqual(done, ['a1']);
  player.next();
  await settled();
  assert.deepEqual(done, ['a1', 'a2']);
  assert.equal(player.playing, false);
});

test('a step that cannot wait is followed by the next', async () => {
  const { player, done } = play(['a1', 'a2', 'a3'], { change: { a1: { holds: false } } });
  player.next();
  await settled();
  assert.deepEqual(done, ['a1', 'a2']);
});

test('a step that is no part of the story this time is not stepped on', async () => {
  const { player, done } = play(['a1', 'a2', 'a3'], { change: { a2: { when: () => false } } });
  player.next();
  await settled();
  player.next();
  await settled();
  assert.deepEqual(done, ['a1', 'a3']);
});

test('a jump ahead hurries through what is between, and stops there', async () => {
  const { player, done } = play(['a1', 'a2', 'b1', 'b2', 'c1'], { sleep: NEVER });
  await player.jump('c');
  await settled();
  assert.deepEqual(done, ['a1 in a hurry', 'a2 in a hurry', 'b1 in a hurry', 'b2 in a hurry', 'c1']);
});

test('a jump while it plays goes on playing there', async () => {
  let asleep = 0;
  const { player, done } = play(['a1', 'b1', 'b2'], { sleep: () => (asleep++ === 0 ? NEVER() : Promise.resolve()) });
  await player.play();
  await settled();
  await player.jump('b');
  await settled();
  assert.deepEqual(done, ['a1', 'b1', 'b2']);
});

test('a jump back begins anew, whatever is under way', async () => {
  const stopped = [];
  const waits = ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(stopped.push('b1'))));
  const { player, done } = play(['a1', 'b1'], { change: { b1: { act: waits } } });
  await player.play();
  await settled();
  await player.jump('a');
  await settled();
  assert.deepEqual(stopped, ['b1']);
  assert.deepEqual(done, ['a1', 'reset', 'a1']);
});

test('a step that does not work is told, and tried again', async () => {
  let works = false;
  const act = async () => {
    if (!works) {
      throw new Error('no such button');
    }
  };
  const { player, done } = play(['a1', 'a2'], { change: { a1: { act } } });
  const told = [];
  player.addEventListener('stuck', ({ detail }) => told.push(detail.message));
  await player.play();
  await settled();
  assert.deepEqual(told, ['no such button']);
  assert.equal(player.playing, false);
  works = true;
  await player.play();
  await settled();
  assert.deepEqual(done, ['a2']);
});
