import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from '../../main/resources/static/js/watch/story/script.js';

const PACE = { hurried: true, signal: new AbortController().signal };

/** Two phones at these phases, and what is done on them; a hand that does more than that says so. */
function phones({ offered }) {
  const done = [];
  const driver = person('online');
  const passenger = person('waiting');
  driver.sees = () => driver.phase === 'online' && passenger.phase === 'waiting';
  driver.accepts = async () => {
    done.push('accepts');
    driver.phase = 'offered';
    offered({ driver, passenger });
  };
  passenger.id = 'Mike';
  for (const [act, phase] of Object.entries({ cancels: 'home', saysWhereTo: 'home', asks: 'waiting' })) {
    passenger[act] = async () => {
      done.push(act);
      passenger.phase = phase;
    };
  }
  const pair = script({ driver, passenger }).find((step) => step.name === 'accepts').act;
  return { driver, passenger, done, pair: () => pair(PACE) };
}

function person(phase) {
  const self = { phase };
  self.hand = {
    isAt: (...phases) => phases.includes(self.phase),
    comesTo: async (_pace, ...phases) => assert.ok(phases.includes(self.phase), `is at ${self.phase}`),
  };
  return self;
}

test('a driver whose phone is slow to hear that they are chosen is waited for', async (t) => {
  const { driver, done, pair } = phones({
    offered: ({ driver, passenger }) => {
      passenger.phase = 'accepted';
      const start = Date.now();
      let now = start;
      t.mock.method(Date, 'now', () => {
        now += 4_000;
        driver.phase = now - start > 20_000 ? 'approaching' : 'offered';
        return now;
      });
    },
  });
  await pair();
  assert.equal(driver.phase, 'approaching');
  assert.deepEqual(done, ['accepts']);
});

test('where another driver was faster, the passenger asks again', async () => {
  let others = 1;
  const { done, pair } = phones({
    offered: ({ driver, passenger }) => {
      driver.phase = others-- > 0 ? 'online' : 'approaching';
      passenger.phase = 'accepted';
    },
  });
  await pair();
  assert.deepEqual(done, ['accepts', 'cancels', 'saysWhereTo', 'asks', 'accepts']);
});

test('a request that another driver had before this one saw it is asked again', async () => {
  const { passenger, done, pair } = phones({
    offered: ({ driver, passenger }) => {
      driver.phase = 'approaching';
      passenger.phase = 'accepted';
    },
  });
  passenger.phase = 'accepted';
  await pair();
  assert.deepEqual(done, ['cancels', 'saysWhereTo', 'asks', 'accepts']);
});
