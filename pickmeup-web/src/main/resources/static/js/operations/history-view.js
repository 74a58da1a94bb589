/** Charts of the last hours and days. They start from the database, go on with the live feed, and are set right by the database now and then. */
import { byId, element } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { askAsOperator } from '../operator/operator.js';
import { dayKey, figuresOf, hourKey, lastDays, lastHours, nothing, periods, withRide } from './history.js';

const HOURS = 24;
const DAYS = 14;
/** Of a moment, as far as it tells the hour or the day. */
const KEY_LENGTH = { hour: '2026-11-22T14'.length, day: '2026-11-22'.length };
const FIGURES = /** @type {const} */ (['rides', 'money', 'wait', 'rating']);
const SAID = {
  rides: (value) => format.count(value),
  money: (value) => format.money(value),
  wait: (value) => format.wait(value),
  rating: (value) => format.rating(value),
};

export class HistoryView {
  /** @type {Map<string, import('./history.js').Figures>} by hour and by day: their keys differ */
  #known = new Map();
  #by = byId('history-by');

  constructor() {
    this.#by.addEventListener('change', () => this.show());
  }

  async refresh() {
    const now = new Date();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [hours, days] = await Promise.all([ask('hour', lastHours(now, HOURS)[0], zone), ask('day', lastDays(now, DAYS)[0], zone)]);
    this.#known = new Map([...hours, ...days]);
    this.show();
  }

  /** @param {any} status of a ride that has just ended */
  add(status) {
    // The database counts a ride where it was asked for.
    const at = new Date(status.requestedAt ?? Date.now());
    for (const key of [hourKey(at), dayKey(at)]) {
      this.#known.set(key, withRide(this.#known.get(key) ?? nothing(), status));
    }
    this.show();
  }

  show() {
    const byHour = this.#by.value === 'hour';
    const begins = byHour ? lastHours(new Date(), HOURS) : lastDays(new Date(), DAYS);
    const shown = periods(this.#known, begins.map(byHour ? hourKey : dayKey));
    const names = begins.map((begin) => (byHour ? format.hour(begin.getTime()) : format.day(begin.getTime())));
    FIGURES.forEach((figure) => draw(byId(`chart-${figure}`), shown.map((period) => period[figure]), names, SAID[figure]));
    const total = shown.reduce((sum, { rides }) => sum + rides, 0);
    byId('history-none').hidden = total > 0;
  }
}

/** @returns {Promise<[string, import('./history.js').Figures][]>} */
async function ask(by, from, zone) {
  const stats = await askAsOperator(`/api/stats?${new URLSearchParams({ by, zone, from: from.toISOString() })}`);
  const periods = by === 'hour' ? stats.hours : stats.days;
  return periods.map((period) => [(period.hour ?? period.day).slice(0, KEY_LENGTH[by]), figuresOf(period)]);
}

function draw(list, values, names, said) {
  const most = Math.max(...values.map((value) => value ?? 0), 0);
  list.style.setProperty('--bars', String(values.length));
  list.replaceChildren(
    ...values.map((value, i) => {
      const bar = element('span', { className: 'bar' });
      bar.style.setProperty('--share', String(most > 0 ? (value ?? 0) / most : 0));
      const words = text('operations.history.at', names[i], value === null ? text('operations.history.nothing') : said(value));
      return element('li', { title: words }, element('span', { className: 'visually-hidden' }, words), bar);
    }),
  );
  const figure = list.parentElement;
  figure.querySelector('.most').textContent = most > 0 ? said(most) : '';
  [figure.querySelector('.first').textContent, figure.querySelector('.last').textContent] = [names[0], names[names.length - 1]];
}
