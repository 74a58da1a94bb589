/**
 * The story: a ride from presence to payment, with each plug pulled once. What is said at a step is the text `story.step.` and its
 * name; who may not pull the broker's and the backend's plug sees the same ride without that.
 *
 * @typedef {import('./player.js').Step} Step
 * @typedef {import('./people.js').Driver} Driver
 * @typedef {import('./people.js').Passenger} Passenger
 * @typedef {import('./player.js').Pace} Pace
 * @typedef {{driver: Driver, passenger: Passenger, plugs: import('./plugs.js').Plugs, ledger: import('../ledger.js').Ledger, maySpeak: () => boolean}} Cast
 */
import { until } from './hand.js';

/** @param {Cast} cast @returns {Step[]} */
export function script({ driver, passenger, plugs, ledger, maySpeak }) {
  /** Also where somebody has put it back by hand, or it has come back by itself. */
  const pulled = (plug) => () => plugs.isPulled(plug);
  const all = { driver, passenger, plugs };

  return [
    step('connection', 'begin', 7_000, (pace) => beginning(all, pace)),
    step('connection', 'driverConnects', 8_000, (pace) => driver.signsIn(pace)),
    step('connection', 'driverTells', 10_000),
    step('connection', 'driverListens', 9_000),
    step('connection', 'passengerConnects', 8_000, (pace) => passenger.signsIn(pace)),

    step('pairing', 'plans', 5_000, (pace) => passenger.saysWhereTo(pace)),
    // Other drivers of the city would be faster than a speaker who stops here.
    { ...step('pairing', 'asks', 3_500, (pace) => passenger.asks(pace)), holds: false },
    step('pairing', 'accepts', 9_000, (pace) => pair(driver, passenger, pace)),
    step('pairing', 'confirms', 9_000),

    step('approaching', 'follows', 8_000),
    only((hurried) => !hurried, step('approaching', 'approaches', 7_000, (pace) => driver.drives(4, pace))),
    only(
      (hurried) => !hurried,
      step('approaching', 'talks', 5_000, async (pace) => {
        await driver.chats(pace);
        await passenger.chats(pace);
      }),
    ),
    only((hurried) => !hurried && maySpeak(), step('approaching', 'speaks', 5_000, (pace) => driver.speaks(pace))),
    only(
      (hurried) => !hurried,
      step('approaching', 'passengerVanishes', 4_000, async (pace) => {
        await Promise.all([driver.closesChat(pace), passenger.closesChat(pace)]);
        await plugs.put('passenger', true);
        await passenger.isCutOff(pace);
      }),
    ),
    step('approaching', 'arrives', 6_000, (pace) => driver.arrives(pace)),
    only(
      pulled('passenger'),
      step('approaching', 'passengerReturns', 7_000, async (pace) => {
        await plugs.put('passenger', false);
        await passenger.hand.comesTo(pace, 'arrived');
      }),
    ),
    only(
      (hurried) => !hurried,
      step('approaching', 'driverVanishes', 7_000, async (pace) => {
        await plugs.put('driver', true);
        await passenger.hand.sees('#partner-lost', pace);
      }),
    ),
    only(
      pulled('driver'),
      step('approaching', 'driverReturns', 5_000, async (pace) => {
        await plugs.put('driver', false);
        await passenger.hand.seesNo('#partner-lost', pace);
      }),
    ),

    step('driving', 'starts', 6_000, async (pace) => {
      await driver.goesOn('#start-trip', 'riding', pace);
      await passenger.hand.comesTo(pace, 'riding');
    }),
    only((hurried) => !hurried, step('driving', 'rides', 3_000, (pace) => driver.drivesThere(pace))),
    only(
      (hurried) => !hurried && plugs.mayPull('broker'),
      step('driving', 'brokerStops', 6_000, async (pace) => {
        await plugs.put('broker', true);
        await Promise.all([driver.isCutOff(pace), passenger.isCutOff(pace)]);
      }),
    ),
    only(pulled('broker'), step('driving', 'endsAlone', 5_000, (pace) => driver.goesOn('#end-trip', 'ended', pace))),
    only(
      pulled('broker'),
      step('driving', 'brokerStarts', 7_000, async (pace) => {
        const { news } = ledger.backend;
        await plugs.put('broker', false);
        await passenger.hand.comesTo(pace, 'ended');
        await until(() => ledger.backend.present && ledger.backend.news > news, pace, 'the backend');
      }),
    ),
    only(
      () => driver.hand.isAt('riding'),
      step('driving', 'ends', 6_000, async (pace) => {
        await driver.goesOn('#end-trip', 'ended', pace);
        await passenger.hand.comesTo(pace, 'ended');
      }),
    ),

    only(
      (hurried) => !hurried && plugs.mayPull('backend'),
      step('payment', 'backendStops', 5_000, async (pace) => {
        await plugs.put('backend', true);
        await until(() => !ledger.backend.present, pace, 'the end of the backend');
      }),
    ),
    only(pulled('backend'), step('payment', 'paysInVain', 7_000, (pace) => passenger.pays(pace))),
    only(
      pulled('backend'),
      step('payment', 'backendStarts', 5_000, () => plugs.put('backend', false)),
    ),
    only(
      () => !passenger.hand.isAt('paying', 'processed'),
      step('payment', 'pays', 4_000, (pace) => passenger.pays(pace)),
    ),
    step('payment', 'processed', 8_000, async (pace) => {
      await passenger.hand.comesTo(pace, 'processed');
      await driver.hand.comesTo(pace, 'processed');
    }),
    step('payment', 'rates', 6_000, async (pace) => {
      await driver.rates(pace);
      await passenger.leaves(pace);
    }),
    step('payment', 'end', 0),
  ];
}

/** @param {string} phase @param {string} name @param {number} look milliseconds @param {Step['act']} [act] @returns {Step} */
function step(phase, name, look, act) {
  return { phase, name, look, act };
}

/** @param {(hurried: boolean) => boolean} when it is part of the story @param {Step} step @returns {Step} */
function only(when, step) {
  return { ...step, when };
}

/** Phones that are in the middle of something begin anew. @param {Pick<Cast, 'driver'|'passenger'|'plugs'>} cast @param {Pace} pace */
async function beginning(cast, pace) {
  const { driver, passenger } = cast;
  await Promise.all([driver, passenger].map((person) => person.isReady(pace)));
  if (!driver.hand.isAt('signed-out', 'online') || !passenger.hand.isAt('signed-out', 'home')) {
    await reset(cast, pace);
  }
}

/** As it was before the first step. @param {Pick<Cast, 'driver'|'passenger'|'plugs'>} cast @param {Pace} pace */
export async function reset({ driver, passenger, plugs }, pace) {
  await plugs.mend();
  await Promise.all([driver.signsOut(pace), passenger.signsOut(pace)]);
}

/** Where another driver of the city was faster, the passenger asks again. @param {Driver} driver @param {Passenger} passenger @param {Pace} pace */
async function pair(driver, passenger, pace) {
  while (!driver.hand.isAt('approaching')) {
    await until(() => driver.sees(passenger.id) || passenger.hand.isAt('accepted'), pace, 'the request');
    if (driver.sees(passenger.id)) {
      await driver.accepts(passenger.id, pace);
    }
    await until(() => !driver.hand.isAt('offered'), pace, 'an answer');
    if (driver.hand.isAt('online') && passenger.hand.isAt('accepted')) {
      await passenger.cancels(pace);
      await passenger.saysWhereTo(pace);
      await passenger.asks(pace);
    }
  }
  await passenger.hand.comesTo(pace, 'accepted');
}
