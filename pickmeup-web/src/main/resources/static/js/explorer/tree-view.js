/** The topics as a tree: what is open is drawn, and nothing else. */
import { byId, element } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { figures } from '../operator/figures.js';
import { preview, textOf } from './payload.js';

/** Children of one level that are shown; a person cannot look through more. */
const MOST = 200;
const PREVIEW = 60;
/** Below that nothing seems to come at all. */
const SLOWEST = 0.05;

/** @typedef {import('./topics.js').TopicNode} TopicNode */

export class TreeView {
  #list;
  #choose;
  /** @type {Set<string>} topics whose children are shown */
  #open = new Set(['pickmeup']);
  #chosen = '';
  /** What the topics that are shown have in them, in small letters; all are when it is empty. */
  #word = '';
  /** @type {Map<string, any>} what is drawn, by topic */
  #rows = new Map();

  /** @param {HTMLElement} list @param {(topic: string) => void} choose told which topic somebody wants to look at */
  constructor(list, choose) {
    this.#list = list;
    this.#choose = choose;
  }

  /** @param {string} word part of the topics that somebody wants to see */
  seek(word) {
    this.#word = word.trim().toLowerCase();
  }

  /** @param {TopicNode} root @param {number} now milliseconds */
  show(root, now) {
    this.#fill(this.#list, root, now);
    byId('topics-none').hidden = !this.#word || this.#fits(root);
  }

  clear() {
    this.#rows.clear();
    this.#list.replaceChildren();
  }

  #fill(list, node, now) {
    const all = node.sorted().filter((child) => this.#fits(child));
    const shown = all.slice(0, MOST);
    const items = shown.map((child) => this.#row(child, now));
    if (list.children.length !== items.length + Number(all.length > MOST) || items.some((item, i) => list.children[i] !== item)) {
      const rest = all.length > MOST ? [element('li', { className: 'muted' }, text('wire.tree.more', all.length - MOST))] : [];
      list.replaceChildren(...items, ...rest);
    }
  }

  #fits(node) {
    return this.#has(node) || [...node.children.values()].some((child) => this.#fits(child));
  }

  #has({ topic }) {
    return topic.toLowerCase().includes(this.#word);
  }

  #row(node, now) {
    const row = this.#rows.get(node.topic) ?? this.#draw(node);
    const isParent = node.children.size > 0;
    const isOpen = isParent && (this.#open.has(node.topic) || !this.#has(node));
    set(row.name, node.name || text('wire.tree.nothing'));
    set(row.figures, describe(node, now));
    set(row.value, node.last ? preview(textOf(node.last.start, node.last.size > node.last.start.length) ?? '', PREVIEW) : '');
    row.kept.hidden = !node.kept;
    row.button.setAttribute('aria-pressed', String(this.#chosen === node.topic));
    if (isParent) {
      row.button.setAttribute('aria-expanded', String(isOpen));
    }
    if (isOpen) {
      row.children ??= row.item.appendChild(element('ul', { role: 'list' }));
      this.#fill(row.children, node, now);
    } else if (row.children) {
      row.children.remove();
      row.children = null;
    }
    return row.item;
  }

  #draw(node) {
    const name = element('span', { className: 'name' });
    const kept = element('span', { className: 'pill', textContent: text('wire.kept') });
    const figure = element('span', { className: 'muted' });
    const value = element('span', { className: 'value muted' });
    const button = element('button', { type: 'button', className: 'topic' }, name, kept, figure, value);
    const item = element('li', {}, button);
    button.addEventListener('click', () => this.#press(node));
    const row = { item, button, name, kept, figures: figure, value, children: null };
    this.#rows.set(node.topic, row);
    return row;
  }

  #press({ topic }) {
    // The first press on what is open only looks at it.
    if (this.#open.has(topic) && this.#chosen === topic) {
      this.#open.delete(topic);
    } else {
      this.#open.add(topic);
    }
    this.#chosen = topic;
    this.#choose(topic);
  }
}

function describe(node, now) {
  const rate = node.rate(now);
  const count = format.count(node.count);
  return rate < SLOWEST ? count : text('wire.tree.rate', count, figures.rate(rate));
}

function set(place, words) {
  if (place.textContent !== words) {
    place.textContent = words;
  }
}
