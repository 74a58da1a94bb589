/** A voice message in the list: a button that plays it, a slider that shows and seeks how far it is, how long it is. */
import { element } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { fromBase64, SAMPLE_RATE } from './wav.js';

const HEADER = 44;
/** Seconds that an arrow key moves on. */
const STEP = 0.1;
/** @type {HTMLAudioElement|undefined} two voices at once are understood by nobody */
let playing;

/** @param {string} data base64 @returns {HTMLElement} */
export function voiceMessage(data) {
  let bytes;
  try {
    bytes = fromBase64(data);
  } catch {
    bytes = new Uint8Array(HEADER);
  }
  const length = Math.max(0, bytes.length - HEADER) / (2 * SAMPLE_RATE);
  const end = Math.ceil(length / STEP) * STEP;
  const sound = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  const play = element('button', { type: 'button', className: 'quiet icon' });
  const played = element('input', { type: 'range', min: 0, max: Number(end.toFixed(1)), step: STEP, value: 0, 'aria-label': text('voice.progress') });
  const clock = element('span');
  const show = () => {
    const at = Math.min(sound.currentTime, length);
    const under = !sound.paused || (at > 0 && at < length);
    play.textContent = sound.paused ? '▶' : '❚❚';
    play.setAttribute('aria-label', sound.paused ? text('voice.play', format.clock(length)) : text('voice.pause'));
    played.value = String(sound.ended ? end : at);
    played.setAttribute('aria-valuetext', text('voice.at', format.clock(at), format.clock(length)));
    clock.textContent = format.clock(under ? at : length);
  };
  play.addEventListener('click', () => {
    if (sound.paused) {
      playing?.pause();
      playing = sound;
      sound.play();
    } else {
      sound.pause();
    }
  });
  played.addEventListener('input', () => (sound.currentTime = Number(played.value)));
  ['play', 'pause', 'ended', 'timeupdate', 'seeked'].forEach((type) => sound.addEventListener(type, show));
  show();
  return element('div', { className: 'voice' }, play, played, clock);
}
