/** A message of the diagram: a button, which shows below its arrows what the row of it would. */
import { element as make } from '../../page/dom.js';
import { text } from '../../page/texts.js';
import { Row, wayOf } from '../row.js';
import { draw } from './drawing.js';
import { strokesOf } from './strokes.js';

/**
 * @typedef {import('../ledger.js').Happening} Happening
 * @typedef {import('./runs.js').Run} Run
 */

/** In MQTT's own words. */
const SAYINGS = { wildcard: 'subscribe', willFired: 'will' };

export class Message {
  #run;
  #button = make('button', { type: 'button', className: 'message', 'aria-expanded': 'false' });
  /** @type {Row|null} of the message as it was when it was pressed: one that repeats goes on */
  #detail = null;
  /** @type {SVGElement} */
  #strokes;
  item = make('div', { className: 'fresh' });

  /** @param {Run} run @param {() => void} pressed */
  constructor(run, pressed) {
    this.#run = run;
    this.#button.addEventListener('click', pressed);
    this.#button.append(...wordsOf(run));
    this.#strokes = strokes(run);
    this.item.append(make('div', { className: 'drawn' }, this.#button, this.#strokes));
  }

  /** Anew, as it is now. */
  draw() {
    this.item.classList.remove('fresh');
    this.#button.replaceChildren(...wordsOf(this.#run));
    const before = this.#strokes;
    this.#strokes = strokes(this.#run);
    before.replaceWith(this.#strokes);
  }

  open() {
    this.#detail = new Row(this.#run.happening);
    this.#detail.unfold();
    this.#button.setAttribute('aria-expanded', 'true');
    this.item.append(make('ol', {}, this.#detail.item));
    this.item.scrollIntoView({ block: 'nearest' });
  }

  close() {
    this.#detail = null;
    this.#button.setAttribute('aria-expanded', 'false');
    this.item.lastElementChild.remove();
  }

  /** @param {Happening} happening */
  change(happening) {
    if (happening.seq === this.#detail?.happening.seq) {
      this.#detail.update();
    }
  }
}

/** @param {Run} run */
function strokes({ happening }) {
  return draw(strokesOf(happening), happening);
}

/** @param {Run} run */
function wordsOf({ happening, count }) {
  const { topic, qos, kind } = happening;
  const words = [make('b', {}, SAYINGS[kind] ?? kind)];
  if (topic) {
    words.push(' ', make('code', {}, topic.replace(/^pickmeup\//, '')), ' ', make('small', {}, text('diagram.qos', qos)));
  }
  if (count > 1) {
    words.push(' ', make('small', { className: 'count' }, text('diagram.times', count)));
  }
  // The arrows say that to whoever sees them.
  return [...words, make('span', { className: 'visually-hidden' }, ' ', ...wayOf(happening))];
}
