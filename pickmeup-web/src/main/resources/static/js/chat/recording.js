/** The record button of the chat: hold it and speak, or tap it and tap again; what it means decides {@link Press}. */
import { byId, onClick, setText, tell } from '../page/dom.js';
import { announce, notify } from '../page/notice.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { VOICE } from './conversation.js';
import { Press } from './press.js';
import { Recorder } from './recorder.js';

/** Seconds under which a recording is a slip of the finger. */
const SHORTEST = 0.3;

/** @param {import('./conversation.js').Conversation} conversation */
export function prepareRecording(conversation) {
  const longest = settings.limits.voiceSeconds;
  const button = byId('chat-record');
  /** @type {Recorder|null} */
  let recorder = null;
  /** @type {Press|null} */
  let press = null;
  let wanted = false;
  let frame = 0;

  const show = () => {
    const recording = recorder !== null;
    button.setAttribute('aria-pressed', String(recording));
    button.setAttribute('aria-label', text(recording ? 'voice.stop' : 'voice.record'));
    byId('chat-recording').hidden = !recording;
    byId('chat-recording').dataset.away = String(press?.away ?? false);
    byId('chat-input').hidden = recording;
    byId('chat-send').hidden = recording;
    tell('chat-record-hint', recording ? text(press ? (press.away ? 'voice.letGo' : 'voice.holding') : 'voice.tapped') : null);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    recorder = null;
    press = null;
    wanted = false;
    show();
  };
  const send = () => {
    if (!recorder) {
      return;
    }
    const long = recorder.length >= SHORTEST;
    const wav = recorder.stop(longest);
    end();
    if (long) {
      conversation.say(VOICE, wav);
    } else {
      announce(text('voice.short'));
    }
  };
  const discard = () => {
    if (recorder) {
      recorder.discard();
      announce(text('voice.discarded'));
    }
    end();
  };
  const watch = () => {
    if (!recorder) {
      return;
    }
    byId('chat-level').value = recorder.level;
    setText('chat-recorded', `${format.clock(recorder.length)} / ${format.clock(longest)}`);
    if (recorder.length >= longest) {
      send();
    } else {
      frame = requestAnimationFrame(watch);
    }
  };
  const start = async () => {
    wanted = true;
    const started = new Recorder();
    try {
      await started.start();
    } catch {
      started.discard();
      end();
      notify(text('voice.denied'));
      return;
    }
    if (!wanted) {
      started.discard();
      return;
    }
    recorder = started;
    show();
    watch();
  };

  // A finger's click comes after it was let go, which has said everything by then; a keyboard and a screen reader only click.
  let pointed = false;
  button.addEventListener('pointerdown', (event) => {
    pointed = event.button === 0 && !recorder && !wanted;
    if (pointed) {
      button.setPointerCapture(event.pointerId);
      press = new Press({ x: event.clientX, y: event.clientY, at: event.timeStamp });
      start();
    }
  });
  button.addEventListener('pointermove', (event) => {
    if (press && press.away !== press.move({ x: event.clientX, y: event.clientY })) {
      show();
    }
  });
  button.addEventListener('pointerup', (event) => {
    const meant = press?.release(event.timeStamp);
    press = null;
    if (meant === 'discard') {
      discard();
    } else if (meant === 'send' && recorder) {
      send();
    } else if (meant) {
      show(); // also where the permission was asked for meanwhile: nobody has spoken yet
    }
  });
  button.addEventListener('pointercancel', () => press && discard());
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    if (pointed) {
      pointed = false;
    } else if (recorder) {
      send();
    } else if (!wanted) {
      start();
    }
  });
  onClick('chat-record-cancel', () => {
    discard();
    button.focus();
  });

  return {
    /** Throws away what is being recorded. @returns {boolean} whether there was anything */
    cancel() {
      const recording = recorder !== null || wanted;
      discard();
      return recording;
    },
  };
}
