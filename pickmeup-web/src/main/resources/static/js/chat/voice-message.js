/** A voice message in the list: a button that plays it, how far it is, how long it is. */
import { element } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { fromBase64, SAMPLE_RATE } from './wav.js';

const HEADER = 44;

/** @param {string} data base64 @returns {HTMLElement} */
export function voiceMessage(data) {
  let bytes;
  try {
    bytes = fromBase64(data);
  } catch {
    bytes = new Uint8Array(HEADER);
  }
  const length = Math.max(0, bytes.length - HEADER) / (2 * SAMPLE_RATE);
  const sound = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  const play = element('button', { type: 'button', className: 'quiet icon' }, '▶');
  const played = element('progress', { max: 1, value: 0, 'aria-label': text('voice.progress') });
  const label = () => play.setAttribute('aria-label', sound.paused ? text('voice.play', format.clock(length)) : text('voice.pause'));
  const show = () => {
    play.textContent = sound.paused ? '▶' : '❚❚';
    label();
  };
  play.addEventListener('click', () => (sound.paused ? sound.play() : sound.pause()));
  ['play', 'pause', 'ended'].forEach((type) => sound.addEventListener(type, show));
  sound.addEventListener('timeupdate', () => (played.value = sound.duration ? sound.currentTime / sound.duration : 0));
  label();
  return element('div', { className: 'voice' }, play, played, element('span', {}, format.clock(length)));
}
