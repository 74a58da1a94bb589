/** Whether all is well: server, broker, backend, and what was refused. */
import { byId, element, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { askAsOperator } from '../operator/operator.js';

/** @returns {Promise<number|undefined>} how many messages the broker has been given since its start, where it tells */
export async function refreshFigures() {
  const { clients, received, refused } = await askAsOperator('/api/operations');
  setText('clients-now', format.count(clients));
  const total = refused.reduce((sum, { count }) => sum + count, 0);
  setText('refused-total', format.count(total));
  byId('refused-none').hidden = refused.length > 0;
  byId('refused').replaceChildren(
    ...refused.map(({ where, reason, count }) => element('tr', {}, element('td', {}, where), element('td', {}, reason), element('td', { className: 'number' }, format.count(count)))),
  );
  return received;
}

/** @param {boolean} backend whether it says that it is there @param {string} broker state of the connection to it */
export async function refreshHealth(backend, broker) {
  pill('health-broker', broker === 'online');
  pill('health-backend', backend);
  const response = await fetch('/actuator/health').catch(() => null);
  pill('health-server', response?.ok ?? false);
}

function pill(id, isWell) {
  const place = byId(id);
  place.dataset.state = isWell ? 'online' : 'refused';
  place.lastElementChild.textContent = text(isWell ? 'operations.well' : 'operations.unwell');
}
