/** A driver's day and week in money. */
import { byId, element, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { dayOf, weekOf } from './week.js';

/** @param {Awaited<ReturnType<typeof import('./archive.js').findEarnings>>} earned @param {Date} now */
export function showEarnings({ total, days }, now) {
  const today = days.find(({ day }) => day === dayOf(now));
  setText('earned-today', format.money(today?.net ?? 0));
  setText('earned-today-rides', ridesOf(today?.rides ?? 0));
  setText('earned-week', format.money(total.net));
  setText('earned-week-rides', ridesOf(total.rides));
  setText('earned-fares', format.money(total.cost));
  setText('earned-tips', format.money(total.tips));
  setText('earned-fee', format.money(-total.fee));
  byId('earned-fee').parentElement.hidden = total.fee === 0;
  setText('earned-net', format.money(total.net));
  const most = Math.max(...days.map(({ net }) => net), 0);
  byId('earned-days').replaceChildren(...weekOf(now).days.map((date) => bar(date, days.find(({ day }) => day === dayOf(date))?.net ?? 0, most)));
  byId('earnings').hidden = false;
}

/** @param {number} rides */
export function ridesOf(rides) {
  return rides === 1 ? text('earnings.ride') : text('earnings.rides', format.count(rides));
}

function bar(date, net, most) {
  const column = element('span', { className: 'bar' });
  column.style.setProperty('--share', String(most > 0 ? Math.max(0, net) / most : 0));
  const at = date.getTime();
  const spoken = element('span', { className: 'visually-hidden' }, `${format.weekday(at)}: ${format.money(net)}`);
  return element('li', {}, spoken, column, element('span', { className: 'muted', 'aria-hidden': 'true' }, format.initial(at)));
}
