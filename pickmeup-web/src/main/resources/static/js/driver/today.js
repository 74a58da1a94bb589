/** What the day has brought so far, on the driver's first screen. */
import { setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { findEarnings } from '../history/archive.js';
import { dayOf } from '../history/week.js';

/** @param {string} driverId @param {() => string} token of the session as it is now */
export function prepareToday(driverId, token) {
  const show = (net, rides) => {
    setText('today-net', format.money(net));
    setText('today-rides', format.count(rides));
  };
  show(0, 0);
  /** Asks anew; what is on the screen stays there where no answer comes. */
  return async function refresh() {
    const now = new Date();
    const earned = await findEarnings(token(), driverId, now).catch(() => null);
    const day = earned?.days.find(({ day: name }) => name === dayOf(now));
    if (earned) {
      show(day?.net ?? 0, day?.rides ?? 0);
    }
  };
}
