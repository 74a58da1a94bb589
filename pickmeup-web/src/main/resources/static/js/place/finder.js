/**
 * A field to search a place in: a combobox with the places below it, by the pattern of the ARIA Authoring Practices. Arrow
 * keys go through them, Enter takes one, Escape clears. Recent places are there before anything is typed.
 *
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {import('../trip/steps.js').Place} Place
 */
import { movedTo } from './options.js';
import { findPlaces } from '../page/api.js';
import { byId, element, tell } from '../page/dom.js';
import { text } from '../page/texts.js';

/** Milliseconds after the last letter. */
const PAUSE = 150;

export class Finder {
  #field = byId('place-search');
  #list = byId('place-options');
  #onChoose;
  #near;
  /** @type {Place[]} */
  #recent = [];
  /** @type {Place[]} */
  #places = [];
  #active = -1;
  #timer = 0;
  /** What is typed, and what the places that are shown were found for. */
  #asked = '';
  #answered = '';
  #hasty = false;

  /** @param {(place: Place) => void} onChoose @param {() => Position} near from where distances count */
  constructor(onChoose, near) {
    this.#onChoose = onChoose;
    this.#near = near;
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('keydown', (event) => this.#pressed(event));
    // The field keeps the focus, and a telephone its keyboard, until a place is taken.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target.closest('[role=option]');
      if (option) {
        this.#choose(Number(option.dataset.index));
      }
    });
  }

  /** Begins anew. @param {Place[]} recent */
  open(recent) {
    this.#recent = recent;
    this.#field.value = '';
    this.#typed();
  }

  #typed() {
    clearTimeout(this.#timer);
    const query = this.#field.value.trim();
    this.#asked = query;
    this.#hasty = false;
    if (query) {
      this.#timer = setTimeout(() => this.#search(query), PAUSE);
    } else {
      this.#show(this.#recent, null);
    }
  }

  async #search(query) {
    try {
      const places = await findPlaces(query, this.#near());
      if (query === this.#asked) {
        this.#show(places, places.length ? null : text('search.none'));
      }
    } catch {
      if (query === this.#asked) {
        this.#show([], text('search.failed'));
      }
    }
  }

  /** @param {Place[]} places @param {string|null} word in their stead */
  #show(places, word) {
    this.#places = places;
    this.#answered = this.#asked;
    this.#list.replaceChildren(...places.map((place, index) => option(place, index, places === this.#recent)));
    this.#list.hidden = !places.length;
    this.#field.setAttribute('aria-expanded', String(places.length > 0));
    this.#activate(-1);
    tell('place-word', word);
    if (this.#hasty) {
      this.#choose(0);
    }
  }

  #pressed(event) {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.#activate(movedTo(key, this.#active, this.#places.length));
    } else if (key === 'Enter') {
      this.#enter();
    } else if (key === 'Escape' && this.#field.value) {
      this.open(this.#recent);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Takes the place that the arrows have led to, or else the best that was found; that may still be on its way. */
  #enter() {
    if (this.#answered !== this.#asked) {
      this.#hasty = true;
    } else if (this.#active >= 0 || this.#asked) {
      this.#choose(Math.max(0, this.#active));
    }
  }

  #activate(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const active = this.#list.children[index];
    active?.scrollIntoView({ block: 'nearest' });
    if (active) {
      this.#field.setAttribute('aria-activedescendant', active.id);
    } else {
      this.#field.removeAttribute('aria-activedescendant');
    }
  }

  #choose(index) {
    const place = this.#places[index];
    if (place) {
      this.#onChoose(place);
    }
  }
}

/** @param {Place} place @param {number} index @param {boolean} recent */
function option({ label }, index, recent) {
  const made = element('li', { id: `place-${index}`, role: 'option', className: recent ? 'recent' : '' }, label ?? '');
  made.dataset.index = String(index);
  return made;
}
