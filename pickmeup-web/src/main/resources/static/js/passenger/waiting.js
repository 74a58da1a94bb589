/** The wait for a driver: who sees the request, since when, and a word when it gets long. */
import { setText, tell } from '../page/dom.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';

/** Seconds after which somebody wonders, and after which something else may be better. */
const LONG = 60;
const TOO_LONG = 240;

/**
 * @param {import('../trip/passenger-trip.js').PassengerTrip} trip that waits
 * @param {{online: boolean, cars: number, now: number}} around `cars`: how many free ones are near
 */
export function showWaiting({ requestedAt, estimate }, { online, cars, now }) {
  const waited = Math.max(0, (now - (requestedAt ?? now)) / 1000);
  setText('waiting-around', sentenceOn(cars));
  setText('waiting-since', text(online ? 'waiting.since' : 'waiting.queued', format.wait(waited)));
  tell('waiting-word', word(waited, now + (settings.requestLifetime - waited) * 1000));
  setText('waiting-fare', estimate ? format.money(estimate.cost) : '');
  setText('waiting-time', estimate ? format.minutes(estimate.time) : '');
}

/** @param {number} waited seconds @param {number} end when the request runs out */
function word(waited, end) {
  if (waited < LONG) {
    return null;
  }
  return waited < TOO_LONG ? text('waiting.long') : text('waiting.tooLong', format.hour(end));
}

function sentenceOn(cars) {
  if (cars === 0) {
    return text('waiting.hint'); // that nobody is near is not said: they may only not be known of
  }
  return cars === 1 ? text('waiting.oneNear') : text('waiting.near', format.count(cars));
}
