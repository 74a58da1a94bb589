/** The end of a ride: what it cost, a tip, stars, and what is said until the payment is processed. */
import { all, byId, chosen, setText, tell } from '../page/dom.js';
import { notify } from '../page/notice.js';
import { format } from '../page/settings.js';
import { showCorrection } from '../page/trip-view.js';
import { text } from '../page/texts.js';
import { tipOf, toCents } from '../trip/fare.js';

const PERCENTAGES = [10, 15, 20];
const HIGHEST_TIP = 1_000;
/** What the contract's codes are in the language of the page. */
const REFUSALS = {
  noSuchTrip: 'refused.noSuchTrip',
  cancelled: 'refused.cancelled',
  cost: 'refused.cost',
  tip: 'refused.tip',
  rating: 'ended.rateMissing',
  declined: 'refused.declined',
  unavailable: 'refused.unavailable',
};

/** @param {(payment: {tip: number, rating: number}) => void} onPay @param {() => number} cost of the ride */
export function preparePayment(onPay, cost) {
  const show = () => {
    const tip = chosenTip(cost());
    byId('tip-own-field').hidden = chosen('tip') !== 'own';
    setText('pay-total', tip === undefined ? '' : format.money(toCents(cost() + tip)));
  };
  byId('pay-form').addEventListener('input', show);
  byId('pay-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const tip = chosenTip(cost());
    const rating = Number(chosen('rating'));
    if (tip === undefined) {
      tell('payment-error', text('ended.tipBad'));
      byId('tip-amount').focus();
    } else if (!rating) {
      tell('payment-error', text('ended.rateMissing'));
      byId('rating-5').focus();
    } else {
      tell('payment-error', null);
      onPay({ tip, rating });
    }
  });
  return show;
}

/** @param {number} cost @returns {number|undefined} undefined for what is no tip */
function chosenTip(cost) {
  if (chosen('tip') !== 'own') {
    return tipOf(cost, Number(chosen('tip')));
  }
  const tip = byId('tip-amount').valueAsNumber;
  return tip >= 0 && tip <= HIGHEST_TIP ? toCents(tip) : undefined;
}

/** @param {import('../trip/passenger-trip.js').RiddenTrip} trip that has ended */
export function showFare(trip) {
  const { fare, why } = trip;
  setText('fare-cost', format.money(fare.cost));
  setText('fare-summary', text('ended.summary', format.distance(fare.distance), format.minutes(fare.time)));
  showCorrection(trip);
  for (const percentage of PERCENTAGES) {
    const [label] = all(`label[for="tip-${percentage}"]`);
    label.firstChild.textContent = format.percent(percentage);
    label.querySelector('small').textContent = format.money(tipOf(fare.cost, percentage));
  }
  tell('payment-error', why?.what === 'rejected' ? refusal(why) : null);
}

/** The backend's sentence only where this page has none of its own. @param {import('../trip/steps.js').News} why */
function refusal({ code = '', reason = '' }) {
  return Object.hasOwn(REFUSALS, code) ? text(REFUSALS[code]) : text('ended.rejected', reason);
}

/** @param {import('../trip/passenger-trip.js').RiddenTrip} trip that is being paid @param {boolean} online @param {boolean} backend whether it is there */
export function showPaying({ fare, tip = 0 }, online, backend) {
  setText('paying-total', format.money(toCents(fare.cost + tip)));
  byId('payment-status').dataset.backend = backend ? 'present' : 'absent';
  setText('payment-status', text(online ? (backend ? 'paying.waiting' : 'paying.backendAway') : 'paying.offline'));
}

/** @param {import('../trip/passenger-trip.js').RiddenTrip} trip that has been paid */
export function showReceipt(trip) {
  const { fare, tip = 0, rating, driver } = trip;
  showCorrection(trip);
  setText('receipt-with', text('receipt.with', driver?.name ?? driver?.id ?? ''));
  setText('receipt-cost', format.money(fare.cost));
  setText('receipt-tip', format.money(tip));
  setText('receipt-total', format.money(toCents(fare.cost + tip)));
  setText('receipt-rating', rating ? text('receipt.stars', format.count(rating)) : '');
}

/** @param {import('../trip/passenger-trip.js').PassengerTrip} trip @param {import('../trip/passenger-trip.js').PassengerTrip} [before] */
export function notifyPaidLater({ unpaid = [], tripId }, before) {
  const paid = before?.unpaid?.find((ride) => ride.tripId !== tripId && !unpaid.some((still) => still.tripId === ride.tripId));
  if (paid) {
    notify(text('paying.later', paid.driver.name ?? paid.driver.id, format.money(paid.fare.cost)));
  }
}
