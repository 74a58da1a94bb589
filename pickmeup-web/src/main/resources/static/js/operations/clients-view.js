/** Who is connected to the broker, each with a button that ends it. */
import { byId, element, setText } from '../page/dom.js';
import { notify } from '../page/notice.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { figures } from '../operator/figures.js';
import { askAsOperator } from '../operator/operator.js';

const MOST = 100;

export class ClientsView {
  #list = byId('clients');
  #search = byId('client-search');
  /** @type {any[]} */
  #clients = [];
  /** @type {Map<string, HTMLElement>} rows by client id: where the focus is stays */
  #rows = new Map();

  constructor() {
    this.#search.addEventListener('input', () => this.#show());
  }

  async refresh() {
    this.#clients = (await askAsOperator('/api/clients')).items;
    this.#show();
  }

  #show() {
    const wanted = this.#search.value.trim().toLowerCase();
    const found = this.#clients.filter(({ clientId, username = '' }) => `${clientId} ${username}`.toLowerCase().includes(wanted));
    const shown = found.slice(0, MOST);
    const rows = new Map(shown.map((client) => [client.clientId, this.#rows.get(client.clientId) ?? this.#draw(client)]));
    shown.forEach((client) => describe(rows.get(client.clientId), client));
    this.#rows = rows;
    const items = [...rows.values()];
    if (items.length !== this.#list.children.length || items.some((item, i) => item !== this.#list.children[i])) {
      this.#list.replaceChildren(...items);
    }
    setText('client-count', text('operations.clients.shown', format.count(shown.length), format.count(found.length)));
  }

  #draw({ clientId }) {
    const end = element('button', { type: 'button', className: 'link', textContent: text('operations.clients.disconnect') });
    end.setAttribute('aria-label', text('operations.clients.disconnectThis', clientId));
    end.addEventListener('click', () => this.#disconnect(clientId));
    return element('li', {}, element('code', { textContent: clientId }), element('span', { className: 'muted' }), end);
  }

  async #disconnect(clientId) {
    try {
      await askAsOperator(`/api/clients/${encodeURIComponent(clientId)}`, { method: 'DELETE' });
      notify(text('operations.clients.disconnected', clientId));
    } catch {
      notify(text('operations.clients.notDisconnected', clientId));
    }
    this.refresh().catch(() => {});
  }
}

function describe(row, { address, since, subscriptions }) {
  const connected = since ? text('operations.clients.since', figures.clock(Date.parse(since))) : '';
  row.children[1].textContent = [address, connected, text('operations.clients.subscriptions', format.count(subscriptions))].filter(Boolean).join(' · ');
}
