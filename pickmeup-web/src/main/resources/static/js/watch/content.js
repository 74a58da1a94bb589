/** What is in a message: a picture as one, a voice to be heard, words as said; all else as it is, folded. */
import { element } from '../page/dom.js';
import { text } from '../page/texts.js';
import { messageOf } from './kinds.js';

/** Characters of a value that are shown; more is base64, which nobody reads. */
const LONGEST = 120;
const PICTURE = /^data:image\/[\w.+-]+;base64,/;
const SOUND = /^data:audio\/[\w.+-]+;base64$/;

/** @param {import('./happening.js').Happening} happening @returns {Node|null} what can be shown at a glance */
export function glimpseOf({ kind, payload }) {
  if (payload.length === 0) {
    return null;
  }
  const message = messageOf(payload);
  if (kind === 'picture' && PICTURE.test(message?.url)) {
    return element('img', { className: 'glimpse', src: message?.url, alt: text('content.picture') });
  }
  if (kind === 'voice' && SOUND.test(message?.format)) {
    const src = `${message?.format},${String(message?.data).replace(/\s/g, '')}`;
    return element('audio', { className: 'glimpse', controls: true, preload: 'none', src, 'aria-label': text('content.voice') });
  }
  if (kind === 'chat') {
    return element('q', { className: 'glimpse' }, String(message?.data ?? ''));
  }
  return null;
}

/** @param {Uint8Array} payload @returns {string} for people to read */
export function readable(payload) {
  const message = messageOf(payload);
  return message ? JSON.stringify(message, shorten, 2) : new TextDecoder().decode(payload.slice(0, LONGEST));
}

function shorten(_, value) {
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST / 2)}…` : value;
}
