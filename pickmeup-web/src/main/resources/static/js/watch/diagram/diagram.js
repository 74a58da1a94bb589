/** The sequence diagram that draws itself. */
import { element as make } from '../../page/dom.js';
import { text } from '../../page/texts.js';
import { Follow } from '../follow.js';
import { Message } from './message.js';
import { queues } from './queues.js';
import { Runs } from './runs.js';
import { LIFELINES } from './strokes.js';

/**
 * @typedef {import('../ledger.js').Happening} Happening
 * @typedef {import('../ledger.js').Ledger} Ledger
 * @typedef {import('./runs.js').Run} Run
 */

const MOST_ROWS = 400;

/** @param {HTMLElement} element that it is drawn in @param {Ledger} ledger */
export function mountDiagram(element, ledger) {
  new Diagram(element, ledger);
}

class Diagram {
  #ledger;
  #runs = new Runs();
  /** @type {Map<Run, Message>} in their order */
  #messages = new Map();
  /** @type {Message|null} the one that is looked into */
  #open = null;
  #list = make('div', { className: 'sequence' });
  #waiting = make('small', { className: 'waiting-here' });
  #area = make('div', { className: 'sequence-area', tabIndex: 0, role: 'region', 'aria-label': text('diagram.label') });
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
    const message = new Message(run, () => this.#look(message));
    this.#messages.set(run, message);
    this.#list.append(message.item);
    this.#forgetOld();
    this.#settle();
  }

  /** @param {Happening} happening */
  #change(happening) {
    this.#open?.change(happening);
    const run = this.#runs.of(happening);
    if (run) {
      this.#redraw(run);
    }
  }

  /** Into one at a time, and what comes does not push it out of sight. @param {Message} message */
  #look(message) {
    this.#open?.close();
    this.#open = message === this.#open ? null : message;
    this.#open?.open();
    this.#follow.hold(this.#open !== null);
  }

  #clear() {
    this.#list.replaceChildren();
    this.#messages.clear();
    this.#open = null;
    this.#runs = new Runs();
    this.#phase = '';
    this.#settle();
    this.#follow.restart();
  }

  /** @param {Run} run */
  #redraw(run) {
    this.#messages.get(run)?.draw();
    this.#settle();
  }

  #forgetOld() {
    while (this.#list.children.length > MOST_ROWS) {
      this.#list.firstElementChild.remove();
    }
    for (const [run, { item }] of this.#messages) {
      if (item.isConnected) {
        return;
      }
      this.#messages.delete(run);
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
