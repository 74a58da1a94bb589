/** The sequence diagram that draws itself. What it shows the rows tell in words, so it is one picture to whoever does not see it. */
import { element as make } from '../../page/dom.js';
import { text } from '../../page/texts.js';
import { Follow } from '../follow.js';
import { draw } from './drawing.js';
import { queues } from './queues.js';
import { Runs } from './runs.js';
import { LIFELINES, strokesOf } from './strokes.js';

/**
 * @typedef {import('../ledger.js').Happening} Happening
 * @typedef {import('../ledger.js').Ledger} Ledger
 * @typedef {import('./runs.js').Run} Run
 */

/** In MQTT's own words. */
const SAYINGS = { wildcard: 'subscribe', willFired: 'will' };
const MOST_ROWS = 400;

/** @param {HTMLElement} element that it is drawn in @param {Ledger} ledger */
export function mountDiagram(element, ledger) {
  new Diagram(element, ledger);
}

class Diagram {
  #ledger;
  #runs = new Runs();
  /** @type {Map<Run, HTMLElement>} in the order of the rows */
  #rows = new Map();
  #list = make('div', { className: 'sequence', role: 'img', 'aria-label': text('diagram.label') });
  #waiting = make('small', { className: 'waiting-here' });
  #area = make('div', { className: 'sequence-area', tabIndex: 0, role: 'region', 'aria-label': text('diagram.area') });
  #newest = make('button', { type: 'button', className: 'newest quiet', hidden: true }, text('diagram.newest'));
  #follow = new Follow(this.#area, this.#newest);
  #phase = '';
  #frame = 0;

  constructor(element, ledger) {
    this.#ledger = ledger;
    const heads = LIFELINES.map((party) => make('span', { className: `party ${party}` }, text(`diagram.${party}`), ...(party === 'broker' ? [this.#waiting] : [])));
    this.#area.append(make('div', { className: 'heads' }, ...heads), this.#list);
    element.append(this.#area, this.#newest);
    ledger.happenings.forEach((happening) => this.#add(happening));
    ledger.addEventListener('add', ({ detail }) => this.#add(detail));
    ledger.addEventListener('change', ({ detail }) => this.#change(detail));
    ledger.addEventListener('clear', () => this.#clear());
  }

  /** @param {Happening} happening */
  #add(happening) {
    if (happening.aside) {
      return;
    }
    const { run, fresh } = this.#runs.add(happening);
    if (!fresh) {
      this.#redraw(run);
      return;
    }
    if (happening.phase !== this.#phase) {
      this.#phase = happening.phase;
      this.#list.append(make('div', { className: 'phase' }, text(`phase.${happening.phase}`)));
    }
    const row = make('div', { className: 'fresh' }, ...contents(run));
    this.#rows.set(run, row);
    this.#list.append(row);
    this.#forgetOld();
    this.#settle();
  }

  /** @param {Happening} happening */
  #change(happening) {
    const run = this.#runs.of(happening);
    if (run) {
      this.#redraw(run);
    }
  }

  #clear() {
    this.#list.replaceChildren();
    this.#rows.clear();
    this.#runs = new Runs();
    this.#phase = '';
    this.#settle();
    this.#follow.restart();
  }

  /** @param {Run} run */
  #redraw(run) {
    const row = this.#rows.get(run);
    row?.classList.remove('fresh');
    row?.replaceChildren(...contents(run));
    this.#settle();
  }

  #forgetOld() {
    while (this.#list.children.length > MOST_ROWS) {
      this.#list.firstElementChild.remove();
    }
    for (const [run, row] of this.#rows) {
      if (row.isConnected) {
        return;
      }
      this.#rows.delete(run);
      this.#runs.forget(run);
    }
  }

  /** Once for all that has come until the next picture. */
  #settle() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const waiting = [...queues(this.#ledger.happenings).values()].reduce((sum, count) => sum + count, 0);
      this.#waiting.textContent = waiting ? text('diagram.waiting', waiting) : '';
    });
    this.#follow.grown();
  }
}

/** @param {Run} run */
function contents({ happening, count }) {
  const { topic, qos, kind } = happening;
  const words = [make('b', {}, SAYINGS[kind] ?? kind)];
  if (topic) {
    words.push(' ', make('code', {}, topic.replace(/^pickmeup\//, '')), ' ', make('small', {}, text('diagram.qos', qos)));
  }
  if (count > 1) {
    words.push(' ', make('small', { className: 'count' }, text('diagram.times', count)));
  }
  return [make('p', {}, ...words), draw(strokesOf(happening), happening)];
}
