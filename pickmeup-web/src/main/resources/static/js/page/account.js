/** The account menu: who is signed in, past rides, settings. What lies behind it is fetched when somebody wants it. */
import { byId, onClick, setText } from './dom.js';
import { notify } from './notice.js';
import { preferences } from './preferences.js';
import { format } from './settings.js';
import { text } from './texts.js';
import { standing } from '../person/standing.js';
import { CHANNELS, numberOf, parseTopic, readMessage, topicOf } from '../wire/contract.js';

/**
 * @param {import('../person/session.js').Session} session
 * @param {import('../wire/connection.js').Connection} connection
 * @param {() => string} token of the session as it is now
 */
export function showAccount(session, connection, token) {
  const { role, id } = session;
  byId('account').hidden = false;
  byId('my-picture').src = session.picture;
  setText('my-name', session.name);
  connection.subscribe(topicOf('profile', session), CHANNELS.profile.qos);
  connection.addEventListener('message', ({ detail: { topic, payload } }) => {
    const about = parseTopic(topic);
    if (about?.channel === 'profile' && about.person?.role === role && about.person?.id === id) {
      showStanding(readMessage(payload) ?? {});
    }
  });
  prepareMenu();
  prepareSettings();
  document.querySelectorAll('[data-opens="history"]').forEach((opener) => {
    opener.addEventListener('click', async () => {
      const history = await fetched(import('../history/history.js'));
      history?.openHistory({ role, id, token });
    });
  });
}

/**
 * The button after a ride that shows its receipt.
 *
 * @param {'driver'|'passenger'} role
 * @param {() => string} token
 * @param {() => string|undefined} tripId
 */
export function offerReceipt(role, token, tripId) {
  onClick('receipt-open', async () => {
    const receipt = await fetched(import('../receipt/receipt-dialog.js'));
    receipt?.openReceipt(tripId() ?? '', { role, token });
  });
}

/** Without a network it may not be had just now. @template T @param {Promise<T>} module @returns {Promise<T|null>} */
async function fetched(module) {
  try {
    return await module;
  } catch {
    notify(text('history.failed'));
    return null;
  }
}

/** @param {Record<string, any>} profile */
function showStanding(profile) {
  const rating = numberOf(profile.rating);
  setText('my-rating', standing(profile));
  document.querySelectorAll('[data-own="rating"]').forEach((place) => (place.textContent = rating ? text('receipt.stars', format.rating(rating)) : ''));
}

/** Closes when something was chosen, and wherever else somebody goes. */
function prepareMenu() {
  const menu = byId('account');
  const close = () => menu.removeAttribute('open');
  menu.addEventListener('click', ({ target }) => target.closest('button') && close());
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && menu.open) {
      close();
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('pointerdown', ({ target }) => menu.contains(target) || close());
}

function prepareSettings() {
  const dialog = byId('settings');
  const form = byId('settings-form');
  onClick('settings-open', () => {
    if (form.elements.sound) {
      form.elements.sound.checked = preferences.get('sound') !== 'off';
    }
    form.querySelector(`[name="units"][value="${preferences.get('units')}"]`).checked = true;
    dialog.showModal();
  });
  form.addEventListener('change', ({ target }) => {
    const sound = target.checked ? 'on' : 'off';
    preferences.set(target.name, target.name === 'sound' ? sound : target.value);
  });
}
