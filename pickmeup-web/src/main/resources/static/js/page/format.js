/**
 * Numbers, money, distances and times as the reader writes them.
 *
 * @param {string} locale BCP 47
 * @param {string} currency ISO 4217
 * @param {() => string} [units] `miles` or `kilometres` where somebody has chosen, else those of the locale
 */
export function formats(locale, currency, units = () => '') {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const usual = /^en(-(US|GB|LR))?$/.test(locale) ? 'miles' : 'kilometres';
  const short = { miles: nearIn('mile', locale), kilometres: nearIn('kilometer', locale) };
  const distances = { miles: distanceIn('mile', locale), kilometres: distanceIn('kilometer', locale) };
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const stars = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const initial = new Intl.DateTimeFormat(locale, { weekday: 'narrow' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const whole = new Intl.NumberFormat(locale);

  return {
    /** @param {number} amount */
    money: (amount) => money.format(amount),
    /** @param {number} distance miles */
    distance: (distance) => distances[units() || usual](distance),
    /** @param {number} distance miles to something that is near; whole metres or feet where it is very near */
    ahead: (distance) => short[units() || usual](distance),
    /** @param {number} time seconds; whole minutes, at least one */
    minutes: (time) => minutes.format(Math.max(1, Math.round(time / 60))),
    /** @param {number} time seconds; under a minute in seconds */
    wait: (time) => (time < 60 ? seconds.format(Math.round(time)) : minutes.format(Math.floor(time / 60))),
    /** @param {number} time seconds, as m:ss */
    clock: (time) => `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, '0')}`,
    /** @param {number} at milliseconds since 1970; the time of day */
    hour: (at) => hour.format(at),
    /** @param {number} at milliseconds since 1970; the day, without its year */
    day: (at) => day.format(at),
    /** @param {number} at milliseconds since 1970 */
    weekday: (at) => weekday.format(at),
    /** @param {number} at milliseconds since 1970; the first letter of its weekday */
    initial: (at) => initial.format(at),
    /** @param {number} at milliseconds since 1970; day and time in full */
    moment: (at) => moment.format(at),
    /** @param {number} share 15 for fifteen of a hundred */
    percent: (share) => percent.format(share / 100),
    /** @param {number} rating 1 to 5 */
    rating: (rating) => stars.format(rating),
    /** @param {number} count */
    count: (count) => whole.format(count),
  };
}

const MILES_IN = { mile: 1, kilometer: 1.609344 };

/** @param {'mile'|'kilometer'} unit @param {string} locale @returns {(miles: number) => string} */
function distanceIn(unit, locale) {
  const digits = (count) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', minimumFractionDigits: count, maximumFractionDigits: count });
  const [fine, finer] = [digits(1), digits(2)];
  return (miles) => {
    const distance = miles * MILES_IN[unit];
    return (distance < 1 ? finer : fine).format(distance);
  };
}

/** Of a mile or kilometre, and how fine somebody who drives wants to know it. */
const SMALL = { mile: { unit: 'foot', whole: 5280, step: 50, below: 1000 }, kilometer: { unit: 'meter', whole: 1000, step: 10, below: 950 } };

/** @param {'mile'|'kilometer'} unit @param {string} locale @returns {(miles: number) => string} */
function nearIn(unit, locale) {
  const { unit: small, whole, step, below } = SMALL[unit];
  const near = new Intl.NumberFormat(locale, { style: 'unit', unit: small, unitDisplay: 'short', maximumFractionDigits: 0 });
  const far = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  return (miles) => {
    const distance = miles * MILES_IN[unit];
    return distance * whole < below ? near.format(Math.round((distance * whole) / step) * step) : far.format(distance);
  };
}

/**
 * The browser's own variety of the page's language (es-UY for es), else the language itself.
 *
 * @param {string} language
 * @param {readonly string[]} preferred
 */
export function localeFor(language, preferred) {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}
