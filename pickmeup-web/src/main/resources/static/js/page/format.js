/**
 * Numbers, money, distances and times as the reader writes them.
 *
 * @param {string} locale BCP 47
 * @param {string} currency ISO 4217
 */
export function formats(locale, currency) {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const miles = /^en(-(US|GB|LR))?$/.test(locale);
  const unit = miles ? 'mile' : 'kilometer';
  const short = { style: 'unit', unit, unitDisplay: 'short' };
  const fine = new Intl.NumberFormat(locale, { ...short, minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const finer = new Intl.NumberFormat(locale, { ...short, minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const stars = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const whole = new Intl.NumberFormat(locale);
  const local = (distance) => (miles ? distance : distance * 1.609344);

  return {
    /** @param {number} amount */
    money: (amount) => money.format(amount),
    /** @param {number} distance miles */
    distance: (distance) => (local(distance) < 10 ? (local(distance) < 1 ? finer : fine) : fine).format(local(distance)),
    /** @param {number} time seconds; whole minutes, at least one */
    minutes: (time) => minutes.format(Math.max(1, Math.round(time / 60))),
    /** @param {number} time seconds; under a minute in seconds */
    wait: (time) => (time < 60 ? seconds.format(Math.round(time)) : minutes.format(Math.floor(time / 60))),
    /** @param {number} time seconds, as m:ss */
    clock: (time) => `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, '0')}`,
    /** @param {number} at milliseconds since 1970; the time of day */
    hour: (at) => hour.format(at),
    /** @param {number} share 15 for fifteen of a hundred */
    percent: (share) => percent.format(share / 100),
    /** @param {number} rating 1 to 5 */
    rating: (rating) => stars.format(rating),
    /** @param {number} count */
    count: (count) => whole.format(count),
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
