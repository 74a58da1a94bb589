/** The topic that somebody looks at: its last message in full, those before it, and what can be done with it. */
import { byId, element, onClick, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { figures } from '../operator/figures.js';
import { preview, pretty, textOf } from './payload.js';

const PREVIEW = 120;

export class DetailView {
  #topics;
  #topic = '';
  #earlier = byId('detail-earlier');
  /** @type {WeakSet<import('./topics.js').Heard>} messages that have a row */
  #listed = new WeakSet();

  /**
   * @param {import('./topics.js').Topics} topics
   * @param {{write: (topic: string) => void, clear: (topic: string) => void}} actions
   */
  constructor(topics, { write, clear }) {
    this.#topics = topics;
    onClick('detail-write', () => write(this.#topic));
    onClick('detail-clear', () => clear(this.#topic));
  }

  /** @param {string} topic @param {boolean} mayClear whether one who is here may take down what is retained */
  look(topic, mayClear) {
    if (topic !== this.#topic) {
      this.#topic = topic;
      this.#topics.follow(topic);
      this.#earlier.replaceChildren();
    }
    this.show(Date.now(), mayClear);
  }

  /** @param {number} now milliseconds @param {boolean} mayClear */
  show(now, mayClear) {
    const node = this.#topic ? this.#topics.find(this.#topic) : null;
    byId('detail-none').hidden = node !== null;
    byId('detail').hidden = node === null;
    if (!node) {
      return;
    }
    setText('detail-topic', node.topic);
    setText('detail-count', format.count(node.count));
    setText('detail-rate', text('wire.perSecond', figures.rate(node.rate(now))));
    const { last } = node;
    byId('detail-last').hidden = last === null;
    byId('detail-clear').hidden = !mayClear || !node.kept;
    if (last) {
      setText('detail-at', figures.clock(last.at));
      setText('detail-qos', String(last.qos));
      setText('detail-size', figures.size(last.size));
      setText('detail-kept', node.kept ? text('wire.yes') : text('wire.no'));
      setText('detail-value', shown(last));
    }
    this.#list(node.earlier);
  }

  /** Rows only come and go at the ends, so that one that is open, or has the focus, stays as it is. */
  #list(earlier) {
    const fresh = earlier.filter((heard) => !this.#listed.has(heard));
    fresh.forEach((heard) => this.#listed.add(heard));
    this.#earlier.prepend(...fresh.map(row));
    while (this.#earlier.children.length > earlier.length) {
      this.#earlier.lastElementChild.remove();
    }
    byId('detail-before').hidden = earlier.length === 0;
  }
}

/** @param {import('./topics.js').Heard} heard */
function row(heard) {
  const { at, start, size } = heard;
  const said = size ? (textOf(start, size > start.length) ?? text('wire.binary')) : text('wire.emptyMessage');
  const when = element('time', { className: 'muted', textContent: figures.clock(at) });
  const summary = element('summary', {}, when, element('span', { className: 'value', textContent: preview(said, PREVIEW) }));
  return element('li', {}, element('details', {}, summary, element('pre', {}, element('code', { textContent: shown(heard) }))));
}

/** @param {import('./topics.js').Heard} last */
function shown({ start, size }) {
  const cut = size > start.length;
  const said = textOf(start, cut);
  if (size === 0) {
    return text('wire.emptyMessage');
  }
  return said === null ? text('wire.binary') : cut ? `${said}… ${text('wire.cut', figures.size(start.length), figures.size(size))}` : pretty(said);
}
