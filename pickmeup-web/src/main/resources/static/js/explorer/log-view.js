/** The live log: as much as can be read of what passes, and how much that is. */
import { byId, element, onClick, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { figures } from '../operator/figures.js';
import { matches } from '../wire/filters.js';
import { preview, textOf } from './payload.js';
import { Sampler } from './sampler.js';

/** Rows that stay, and those that may come with each look. */
const ROWS = 300;
const AT_ONCE = 15;
const PREVIEW = 160;
/** Bytes of a payload of which anything is shown. */
const LOOKED_AT = 400;

export class LogView {
  /** @type {Sampler<{packet: import('../wire/paho.js').Packet, at: number}>} */
  #sampler = new Sampler(AT_ONCE);
  #list = byId('log');
  #filter = '';
  #paused = false;

  constructor() {
    const filter = byId('log-filter');
    filter.addEventListener('input', () => (this.#filter = filter.value.trim()));
    onClick('log-pause', () => this.#pause(!this.#paused));
  }

  /** @param {import('../wire/paho.js').Packet} packet @param {number} at milliseconds */
  offer(packet, at) {
    if (!this.#paused && (this.#filter === '' || matches(this.#filter, packet.topic))) {
      this.#sampler.offer({ packet, at });
    }
  }

  show() {
    const { items, offered } = this.#sampler.take();
    if (this.#paused || !offered) {
      return;
    }
    this.#list.prepend(...items.map(row).reverse());
    while (this.#list.children.length > ROWS) {
      this.#list.lastChild.remove();
    }
    const sampled = items.length < offered;
    setText('log-sampled', sampled ? text('wire.log.sampled', format.count(items.length), format.count(offered)) : text('wire.log.all'));
    byId('log-sampled').dataset.sampled = String(sampled);
  }

  clear() {
    this.#list.replaceChildren();
  }

  #pause(paused) {
    this.#paused = paused;
    this.#sampler.take();
    setText('log-pause', text(paused ? 'wire.log.resume' : 'wire.log.pause'));
  }
}

function row({ packet: { topic, qos, retained, bytes }, at }) {
  const said = bytes.length ? textOf(bytes.subarray(0, LOOKED_AT), bytes.length > LOOKED_AT) : text('wire.emptyMessage');
  return element(
    'li',
    {},
    element('time', { className: 'muted', textContent: figures.clock(at) }),
    element('code', { className: 'name', textContent: topic }),
    element('span', { className: 'muted', textContent: text('wire.log.how', qos, figures.size(bytes.length)) }),
    ...(retained ? [element('span', { className: 'pill', textContent: text('wire.kept') })] : []),
    element('span', { className: 'value', textContent: preview(said ?? text('wire.binary'), PREVIEW) }),
  );
}
