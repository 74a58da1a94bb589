/** What a driver is told when a trip is no more. */
import { reasonText } from '../page/cancellation.js';
import { because } from '../page/news.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';

const SENTENCES = {
  taken: () => text('online.gone'),
  cancelled: ({ by, name = '', reason }) =>
    by === 'backend' ? because('news.calledOff', reason && reasonText(reason)) : because('trip.cancelled', reason && reasonText(reason), name),
  noShow: ({ name = '', cost }) => (cost === undefined ? text('news.noShow', name) : text('news.noShowPaid', name, format.money(cost))),
  noShowEarly: ({ name = '' }) => text('news.noShowEarly', name),
  tooLate: () => text('news.tooLate'),
};

/** @param {import('../trip/steps.js').News} why */
export function driverNews(why) {
  return SENTENCES[why.what]?.(why);
}
