/** Shows the sections of the sheet that belong to a phase; the phase is on the body for styles and tests. */
import { announce } from './notice.js';
import { all, byId } from './dom.js';

const sheet = byId('sheet');
const sections = [...sheet.querySelectorAll('[data-screen]')];

/** @param {string} phase */
export function showPhase(phase) {
  const { body } = document;
  const changed = body.dataset.phase !== phase;
  body.dataset.phase = phase;
  for (const section of sections) {
    section.hidden = !section.dataset.screen.split(' ').includes(phase);
  }
  if (!changed) {
    return;
  }
  showHeading();
}

/** Says what is on the screen now, from its top. */
export function showHeading() {
  sheet.scrollTop = 0;
  const heading = all('[data-screen] :is(h1, h2)', sheet).find((each) => each.checkVisibility());
  announce(heading.textContent);
  // What had the focus is gone with its section: the next Tab starts at the new one, not at the page's top.
  if (document.activeElement === document.body || !document.activeElement?.checkVisibility()) {
    heading.focus({ preventScroll: true });
  }
}

// The map has to know how much of it the sheet covers.
new ResizeObserver(() => document.documentElement.style.setProperty('--sheet-height', `${sheet.offsetHeight}px`)).observe(sheet);
