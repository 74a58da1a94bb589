/**
 * What the screens of a plan show.
 *
 * @typedef {import('../trip/steps.js').Place} Place
 */
import { all, byId, setText } from '../page/dom.js';
import { showHeading } from '../page/screens.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';

/** @param {string} name of the passenger */
export function greet(name) {
  setText('greeting', text('home.greeting', name));
}

/** @param {'where'|'pick'|'confirm'} step @param {'pickup'|'destination'} which is decided @param {boolean} begun whether there is a way back from the search */
export function showStep(step, which, begun) {
  const screens = all('[data-plan]');
  const changed = screens.some((screen) => screen.hidden === (screen.dataset.plan === step));
  screens.forEach((screen) => (screen.hidden = screen.dataset.plan !== step));
  setText('where-title', text(which === 'pickup' ? 'plan.whereFrom' : 'home.whereTo'));
  byId('greeting').hidden = begun;
  byId('locate').hidden = which !== 'pickup';
  byId('cars-around').hidden = which === 'pickup';
  all('[data-plan="where"] [data-plan-back]').forEach((back) => (back.hidden = !begun));
  if (changed && byId('place-search').closest('section').checkVisibility()) {
    showHeading();
  }
}

/** @param {{pickup?: Place, destination?: Place}} places @param {{cost: number, time: number, distance: number}|undefined} estimate */
export function showPlan({ pickup, destination }, estimate) {
  setText('pickup-label', pickup ? (pickup.label ?? '…') : text('home.locating'));
  setText('destination-label', destination?.label ?? '…');
  byId('estimate').hidden = !estimate;
  byId('request-ride').disabled = !estimate;
  if (estimate) {
    setText('estimate-fare', format.money(estimate.cost));
    setText('estimate-time', format.minutes(estimate.time));
    setText('estimate-distance', format.distance(estimate.distance));
  }
}

/** @param {number} count of free cars around; that there is none is not said: they may only not be known of */
export function showCars(count) {
  setText('cars-around', count === 0 ? '' : count === 1 ? text('home.oneCar') : text('home.cars', format.count(count)));
}
