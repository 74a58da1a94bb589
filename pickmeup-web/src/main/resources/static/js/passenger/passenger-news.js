/** What a passenger is told when a trip is not what it was. */
import { reasonText } from '../page/cancellation.js';
import { because } from '../page/news.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';

const SENTENCES = {
  cancelled({ by, name = '', reason }, phase) {
    const told = reason && reasonText(reason);
    if (phase === 'waiting') {
      return because('news.driverCancelled', told, name);
    }
    return by === 'backend' ? because('news.calledOff', told) : because('trip.cancelled', told, name);
  },
  noShow: ({ name = '', cost }) => (cost === undefined ? text('news.youMissed', name) : text('news.noShowFee', name, format.money(cost))),
  expired: ({ reason }) => because('waiting.expired', reason && reasonText(reason)),
  tooLate: () => text('news.tooLate'),
};

/** @param {import('../trip/steps.js').News} why @param {string} phase */
export function passengerNews(why, phase) {
  return SENTENCES[why.what]?.(why, phase);
}
