import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OperatorError, Shift } from '../../main/resources/static/js/operator/shift.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A tab, and a server that exchanges each token for the next one, good for an hour, until twelve hours are over. */
function scene({ kept = {}, last = 12 * HOUR } = {}) {
  let now = 0;
  let number = 0;
  let away = false;
  const ends = { pasted: HOUR };
  const shown = [];
  const open = async (token) => {
    shown.push(`${token} at ${now / MINUTE}`);
    if (away) {
      throw new OperatorError();
    }
    if (!(ends[token] > now)) {
      throw new OperatorError(401);
    }
    const password = `token${++number}`;
    ends[password] = Math.min(now + HOUR, last);
    return { id: String(number), clientId: '', username: 'operator', password, expiresIn: Math.floor((ends[password] - now) / 1000) };
  };
  const storage = { getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value), removeItem: (key) => delete kept[key] };
  const shift = new Shift(open, storage, () => now);
  const ended = [];
  shift.addEventListener('ended', () => ended.push(now));
  const goOn = async (until, every = MINUTE) => {
    while (now < until) {
      now += every;
      await shift.renewInTime();
    }
  };
  return { shift, shown, ended, goOn, sleep: (time) => (now += time), disconnect: (value) => (away = value), now: () => now };
}

test('what is shown is exchanged at once, and each token for the next at two thirds of its time', async () => {
  const { shift, shown, goOn } = scene();
  await shift.begin('pasted');
  await goOn(2 * HOUR);
  assert.deepEqual(shown, ['pasted at 0', 'token1 at 40', 'token2 at 80', 'token3 at 120']);
  assert.equal(shift.token, 'token4');
});

test('it is over when the server says so, and not before', async () => {
  const { shift, ended, goOn, now } = scene();
  await shift.begin('pasted');
  await goOn(12 * HOUR - MINUTE);
  assert.deepEqual([ended.length, shift.over], [0, false]);
  await goOn(12 * HOUR + MINUTE, 1000);
  assert.equal(ended.length, 1);
  assert.ok(ended[0] >= 12 * HOUR && ended[0] <= now());
  assert.deepEqual([shift.token, shift.over, await shift.session()], [null, true, null]);
});

test('who has slept through the end is told once, and goes on with another token', async () => {
  const { shift, shown, ended, goOn, sleep } = scene({ last: 100 * HOUR });
  await shift.begin('pasted');
  sleep(3 * HOUR);
  await goOn(3 * HOUR + 10 * MINUTE);
  assert.deepEqual([ended.length, shown.length], [1, 2]);
  await assert.rejects(() => shift.begin('pasted'), { status: 401 });
  assert.equal(shift.over, true);
});

test('a server that is away ends nothing', async () => {
  const { shift, ended, goOn, disconnect } = scene();
  await shift.begin('pasted');
  disconnect(true);
  await goOn(50 * MINUTE);
  assert.deepEqual([shift.token, ended.length], ['token1', 0]);
  disconnect(false);
  await goOn(52 * MINUTE);
  assert.equal(shift.token, 'token2');
});

test("a token that is found in the tab is exchanged for this page's own, once for all who ask", async () => {
  const { shift, shown } = scene({ kept: { 'operator:token': 'pasted' } });
  const [one, other] = await Promise.all([shift.session(), shift.session(), shift.renewInTime()]);
  assert.deepEqual([one?.password, other?.password, shown.length], ['token1', 'token1', 1]);
});

test('a token that somebody refuses is exchanged, however young it is', async () => {
  const { shift, sleep } = scene();
  await shift.begin('pasted');
  sleep(MINUTE);
  await shift.doubt();
  assert.equal(shift.token, 'token2');
});

test('who has gone is not brought back by an exchange that was under way', async () => {
  const { shift, ended, sleep } = scene();
  await shift.begin('pasted');
  sleep(50 * MINUTE);
  const renewed = shift.renewInTime();
  shift.leave();
  await renewed;
  assert.deepEqual([shift.token, ended.length], [null, 0]);
});
