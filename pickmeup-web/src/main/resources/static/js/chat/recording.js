/** The record button of the chat: press to record, press again to send, or throw it away. */
import { byId, onClick, setText } from '../page/dom.js';
import { notify } from '../page/notice.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { VOICE } from './conversation.js';
import { Recorder } from './recorder.js';

/** Seconds under which a recording is a slip of the finger. */
const SHORTEST = 0.3;

/** @param {import('./conversation.js').Conversation} conversation */
export function prepareRecording(conversation) {
  const longest = settings.limits.voiceSeconds;
  const button = byId('chat-record');
  /** @type {Recorder|null} */
  let recorder = null;
  let frame = 0;

  const show = (recording) => {
    button.setAttribute('aria-pressed', String(recording));
    button.setAttribute('aria-label', text(recording ? 'voice.stop' : 'voice.record'));
    byId('chat-recording').hidden = !recording;
    byId('chat-input').hidden = recording;
    byId('chat-send').hidden = recording;
  };
  const end = () => {
    cancelAnimationFrame(frame);
    recorder = null;
    show(false);
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
    }
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

  onClick('chat-record', async () => {
    if (recorder) {
      send();
      return;
    }
    const started = new Recorder();
    button.disabled = true;
    try {
      await started.start();
    } catch {
      started.discard();
      notify(text('voice.denied'));
      return;
    } finally {
      button.disabled = false;
    }
    recorder = started;
    show(true);
    watch();
  });
  onClick('chat-record-cancel', () => {
    recorder?.discard();
    end();
    button.focus();
  });
}
