/**
 * Rides, money, waiting and ratings, hour by hour or day by day: as the database knows them, and what the wire has told since.
 *
 * @typedef {{rides: number, money: number, wait: number|null, rating: number|null}} Figures `wait`: seconds on average
 * @typedef {{key: string} & Figures} Period
 */

/** @type {Figures} */
const NOTHING = { rides: 0, money: 0, wait: null, rating: null };

/** @param {any} figures as the API tells them @returns {Figures} */
export function figuresOf({ rides = 0, money, wait, rating }) {
  return { rides, money: money ?? 0, wait: wait?.average ?? null, rating: rating?.average ?? null };
}

/**
 * Adds a ride that has just come to its end.
 *
 * @param {Figures} figures
 * @param {{fare?: {cost?: any}, requestedAt?: number, arrivedAt?: number, startedAt?: number}} status
 * @returns {Figures}
 */
export function withRide(figures, { fare, requestedAt, arrivedAt, startedAt }) {
  const there = arrivedAt ?? startedAt;
  const waited = requestedAt && there ? (there - requestedAt) / 1000 : null;
  const { rides } = figures;
  const wait = waited === null ? figures.wait : figures.wait === null ? waited : (figures.wait * rides + waited) / (rides + 1);
  return { rides: rides + 1, money: figures.money + Number(fare?.cost ?? 0), wait, rating: figures.rating };
}

/** @param {Date} date @returns {string} `2026-11-22` */
export function dayKey(date) {
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** @param {Date} date @returns {string} `2026-11-22T14` */
export function hourKey(date) {
  return `${dayKey(date)}T${two(date.getHours())}`;
}

/** @param {Date} now @param {number} count @returns {Date[]} the beginnings of the last hours, the present one last */
export function lastHours(now, count) {
  const present = new Date(now);
  present.setMinutes(0, 0, 0);
  return Array.from({ length: count }, (_, i) => new Date(present.getTime() - (count - 1 - i) * 3_600_000));
}

/** @param {Date} now @param {number} count @returns {Date[]} the beginnings of the last days, the present one last */
export function lastDays(now, count) {
  return Array.from({ length: count }, (_, i) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - (count - 1 - i)));
}

/** @param {Map<string, Figures>} known @param {string[]} keys @returns {Period[]} with nothing where nothing was */
export function periods(known, keys) {
  return keys.map((key) => ({ key, ...(known.get(key) ?? NOTHING) }));
}

/** What there is of nothing. @returns {Figures} */
export function nothing() {
  return { ...NOTHING };
}

function two(number) {
  return String(number).padStart(2, '0');
}
