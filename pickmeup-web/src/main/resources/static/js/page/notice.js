/** Short notices that come and go, and what a screen reader is told at once. */
import { byId, setText, tell } from './dom.js';

const SHOWN_FOR = 6_000;
let timer;

/** @param {string} message */
export function notify(message) {
  tell('notice', message);
  clearTimeout(timer);
  timer = setTimeout(() => (byId('notice').hidden = true), SHOWN_FOR);
}

/** @param {string} message */
export function announce(message) {
  setText('announcer', message);
}
