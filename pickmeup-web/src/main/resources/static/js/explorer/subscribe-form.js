/** What is listened to: filters that one adds and takes away, and what the broker says to each. */
import { byId, element } from '../page/dom.js';
import { text } from '../page/texts.js';
import { explain } from '../wire/filters.js';

export class SubscribeForm {
  #connection;
  #list = byId('subscriptions');
  /** @type {Map<string, HTMLElement>} rows by filter */
  #rows = new Map();

  /** @param {() => import('../operator/room-connection.js').RoomConnection} connection */
  constructor(connection) {
    this.#connection = connection;
    byId('subscribe-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const { filter, qos } = event.target.elements;
      if (explain(filter.value.trim()).levels) {
        this.add(filter.value.trim(), Number(qos.value));
      }
      filter.focus();
    });
  }

  /** @param {string} filter @param {number} qos */
  add(filter, qos) {
    const standing = element('span', { className: 'pill', role: 'status' });
    const remove = element('button', { type: 'button', className: 'link', textContent: text('wire.subscribe.remove') });
    remove.setAttribute('aria-label', text('wire.subscribe.removeThis', filter));
    const row = element('li', {}, element('code', { textContent: filter }), element('span', { className: 'muted', textContent: text('wire.qosOf', qos) }), standing, remove);
    remove.addEventListener('click', () => this.#remove(filter));
    this.#rows.get(filter)?.remove();
    this.#rows.set(filter, row);
    this.#list.append(row);
    this.#connection().subscribe(filter, /** @type {0|1|2} */ (qos), (granted) => {
      row.dataset.granted = String(granted);
      standing.textContent = text(granted ? 'wire.subscribe.granted' : 'wire.subscribe.refused');
    });
  }

  clear() {
    this.#rows.clear();
    this.#list.replaceChildren();
  }

  #remove(filter) {
    this.#connection().unsubscribe(filter);
    this.#rows.get(filter)?.remove();
    this.#rows.delete(filter);
    byId('subscribe-filter').focus();
  }
}
