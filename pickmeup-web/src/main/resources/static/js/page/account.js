/** The account menu: who is signed in, past rides, settings. What lies behind it is fetched when somebody wants it. */
import { byId, onClick, setText } from './dom.js';
import { preferences } from './preferences.js';
import { standing } from '../person/standing.js';
import { CHANNELS, parseTopic, readMessage, topicOf } from '../wire/contract.js';

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
    if (about?.channel === 'profile' && about.person.role === role && about.person.id === id) {
      setText('my-rating', standing(readMessage(payload) ?? {}));
    }
  });
  prepareMenu();
  prepareSettings();
  document.querySelectorAll('[data-opens="history"]').forEach((opener) => {
    opener.addEventListener('click', async () => {
      const { openHistory } = await import('../history/history.js');
      openHistory({ role, id, token });
    });
  });
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
    form.querySelector(`[name="units"][value="${preferences.get('units')}"]`).checked = true;
    dialog.showModal();
  });
  form.addEventListener('change', ({ target }) => preferences.set(target.name, target.value));
}
