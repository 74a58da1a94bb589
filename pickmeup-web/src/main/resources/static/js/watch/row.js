/**
 * One row of the wire: what it is, from whom to whom, how, on which topic and, folded, what is in it.
 *
 * @typedef {import('./happening.js').Happening} Happening
 */
import { element } from '../page/dom.js';
import { text } from '../page/texts.js';
import { glimpseOf, readable } from './content.js';
import { figures } from './figures.js';

/** Packets that carry no message. */
const BARE = ['connect', 'forget', 'disconnect', 'lost', 'subscribe', 'wildcard', 'unsubscribe'];
const WITHOUT_QOS = ['connect', 'forget', 'disconnect', 'lost', 'unsubscribe'];

export class Row {
  item = element('li', { className: 'wire-row' });
  #way = element('span', { className: 'way' });
  #marks = element('span', { className: 'marks' });
  #count = element('span', { className: 'count', hidden: true });
  #rest = element('div', { className: 'rest' });
  #times = 1;
  /** @type {Happening} */
  happening;

  /** @param {Happening} happening */
  constructor(happening) {
    this.happening = happening;
    const { kind, aside, from } = happening;
    Object.assign(this.item.dataset, { kind, from, aside });
    const title = element('strong', {}, text(`kind.${kind}`));
    this.item.append(element('p', { className: 'what' }, title, this.#count, this.#way, this.#marks), this.#rest);
    this.#show();
    this.update();
  }

  /** @param {Happening} next that says the same, later */
  repeat(next) {
    this.happening = next;
    this.#count.textContent = `×${figures.count(++this.#times)}`;
    this.#count.hidden = false;
    this.#show();
    this.update();
  }

  /** @param {string} lesson */
  explain(lesson) {
    this.item.append(element('p', { className: 'why' }, lesson));
  }

  /** What changes while a message is under way. */
  update() {
    const { kind, qos, retained, dup, refused, payload } = this.happening;
    this.#way.replaceChildren(...wayOf(this.happening));
    const marks = [];
    const mark = (name, words) => marks.push(element('span', { className: `mark ${name}` }, words));
    if (!WITHOUT_QOS.includes(kind)) {
      mark(`qos-${qos}`, text('wire.qos', qos));
    }
    if (retained) {
      mark('retained', text(payload.length > 0 || kind === 'will' ? 'wire.retained' : 'wire.clearing'));
    }
    if (dup) {
      mark('again', text('wire.again'));
    }
    if (refused) {
      mark('refused', text('wire.refused'));
    }
    this.#marks.replaceChildren(...marks);
  }

  /** Shows what is in it. */
  unfold() {
    this.#rest.querySelector('details')?.toggleAttribute('open', true);
  }

  #show() {
    const { at, topic, size, kind, payload } = this.happening;
    const wasOpen = this.#rest.querySelector('details')?.open ?? false;
    const parts = [
      element('time', { dateTime: new Date(at).toISOString() }, figures.time(at)),
      topic && element('code', {}, topic),
      size > 0 && element('span', {}, figures.size(size)),
      glimpseOf(this.happening),
    ];
    if (payload.length > 0) {
      const whole = element('pre', { tabIndex: 0 }, readable(payload));
      parts.push(element('details', { open: wasOpen }, element('summary', {}, text('wire.payload')), whole));
    } else if (!BARE.includes(kind)) {
      parts.push(element('span', {}, text('wire.empty')));
    }
    this.#rest.replaceChildren(...parts.filter(Boolean));
  }
}

/** From whom to whom. @param {Happening} happening @returns {(Node|string)[]} */
export function wayOf({ from, to, waiting, stranger, person }) {
  const receivers = to.filter((party) => party !== 'broker');
  const stops = from === 'broker' ? [from] : [from, 'broker'];
  const way = stops.flatMap((party, i) => [i > 0 ? ' → ' : '', nameOf(party), stranger && i === 0 ? ` (${person})` : '']);
  const held = waiting.map((party) => element('span', { className: 'held' }, nameOf(party), ` ${text('wire.waiting')}`));
  const ends = [...receivers.map(nameOf), ...held].flatMap((name, i) => [i > 0 ? ', ' : ' → ', name]);
  return [...way, ...ends];
}

/** @param {string} party */
function nameOf(party) {
  return element('span', { className: `party ${party}` }, text(`party.${party}`));
}
