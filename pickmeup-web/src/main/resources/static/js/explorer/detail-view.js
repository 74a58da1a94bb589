/** The topic that somebody looks at: its last message in full, and what can be done with it. */
import { byId, onClick, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { figures } from '../operator/figures.js';
import { pretty, textOf } from './payload.js';

export class DetailView {
  #topics;
  #topic = '';

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
    this.#topic = topic;
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
  }
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
