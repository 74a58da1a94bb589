/** A driver whose passenger does not come may leave for a fee, once the wait has been long enough. */
import { byId, setText, tell } from '../page/dom.js';
import { confirmed } from '../page/confirmed.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';

/** @param {() => void} onLeave */
export function prepareNoShow(onLeave) {
  const { after, fee } = settings.noShow;
  let timer;
  confirmed('no-show', onLeave);
  /** @param {import('../trip/driver-trip.js').DriverTrip} trip */
  return function show({ phase, arrivedAt = 0, tripId }) {
    clearTimeout(timer);
    const waiting = phase === 'arrived' && arrivedAt && tripId;
    const end = arrivedAt + after * 1000;
    const left = end - Date.now();
    byId('no-show').hidden = !waiting || left > 0;
    tell('no-show-hint', waiting && left > 0 ? text('waitingPassenger.hint', format.hour(end), format.money(fee)) : null);
    if (waiting && left > 0) {
      timer = setTimeout(() => show({ phase, arrivedAt, tripId }), left);
    } else if (waiting && byId('no-show').textContent === '') {
      setText('no-show', text('waitingPassenger.noShow', format.money(fee)));
    }
  };
}
