/** Shows the sections of the sheet that belong to a phase; the phase is on the body for styles and tests. */
import { announce } from './notice.js';
import { byId } from './dom.js';

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
  sheet.scrollTop = 0;
  const heading = sheet.querySelector('[data-screen]:not([hidden]) :is(h1, h2)');
  announce(heading.textContent);
  // What had the focus is gone with its section: the next Tab starts at the new one, not at the page's top.
  if (document.activeElement === body || !document.activeElement?.checkVisibility()) {
    heading.focus({ preventScroll: true });
  }
}

// The map has to know how much of it the sheet covers.
new ResizeObserver(() => document.documentElement.style.setProperty('--sheet-height', `${sheet.offsetHeight}px`)).observe(sheet);
