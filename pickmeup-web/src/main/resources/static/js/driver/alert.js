/** What calls a driver who does not look: two notes, a vibration, and a word for a screen reader. */
import { announce } from '../page/notice.js';
import { preferences } from '../page/preferences.js';

/** Hertz, and seconds. */
const NOTES = [
  { pitch: 784, from: 0 },
  { pitch: 1175, from: 0.16 },
];
const LASTS = 0.3;
const LOUDNESS = 0.25;
/** Milliseconds on, off, on. */
const VIBRATION = [120, 80, 120];

/** @type {AudioContext|undefined} */
let audio;

/** @param {string} sentence */
export function alertDriver(sentence) {
  announce(sentence);
  // Browsers let a page sound and vibrate only once somebody has touched it, and say so in the console when it tries before.
  if (!navigator.userActivation?.hasBeenActive) {
    return;
  }
  navigator.vibrate?.(VIBRATION);
  if (preferences.get('sound') !== 'off') {
    const context = (audio ??= new AudioContext());
    NOTES.forEach((note) => play(context, note));
  }
}

/** @param {AudioContext} context @param {{pitch: number, from: number}} note */
function play(context, { pitch, from }) {
  const begin = context.currentTime + from;
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(LOUDNESS, begin);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + LASTS);
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  tone.connect(volume).connect(context.destination);
  tone.start(begin);
  tone.stop(begin + LASTS);
}
