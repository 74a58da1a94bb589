/** Sizes, rates and moments as the reader writes them, where people look at machines. */
import { localeFor } from '../page/format.js';
import { language } from '../page/texts.js';

const locale = localeFor(language, navigator.languages);
const byte = new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' });
const kilobyte = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short', maximumFractionDigits: 1 });
const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });

export const figures = {
  /** @param {number} size bytes */
  size: (size) => (size < 1000 ? byte.format(size) : kilobyte.format(size / 1000)),
  /** @param {number} rate of a second */
  rate: (rate) => fine.format(rate >= 10 ? Math.round(rate) : rate),
  /** @param {number} at milliseconds since 1970 */
  clock: (at) => clock.format(at),
};
