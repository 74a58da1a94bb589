/** Times and sizes, as the reader writes them. */
import { localeFor } from '../page/format.js';
import { language } from '../page/texts.js';

const locale = localeFor(language, navigator.languages);
const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const bytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' });
const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', unitDisplay: 'narrow', maximumFractionDigits: 0 });
const whole = new Intl.NumberFormat(locale);

export const figures = {
  /** @param {number} at milliseconds since 1970 */
  time: (at) => time.format(at),
  /** @param {number} count bytes */
  size: (count) => (count < 1_000 ? bytes.format(count) : kilobytes.format(count / 1_000)),
  /** @param {number} count */
  count: (count) => whole.format(count),
};
