/** Records the microphone as a WAV file. */
import { encodeWav, resample, toBase64 } from './wav.js';

export class Recorder {
  #context;
  #stream;
  #blocks = [];
  #count = 0;
  #level = 0;

  /** Asks for the microphone and begins. @throws when there is none or it may not be used */
  async start() {
    this.#stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
    this.#context = new AudioContext();
    await this.#context.audioWorklet.addModule('/js/chat/recorder-worklet.js');
    const samples = new AudioWorkletNode(this.#context, 'samples', { numberOfOutputs: 0 });
    samples.port.onmessage = ({ data }) => {
      this.#blocks.push(data);
      this.#count += data.length;
      this.#level = Math.max(this.#level * 0.9, ...data.map(Math.abs));
    };
    this.#context.createMediaStreamSource(this.#stream).connect(samples);
  }

  /** Seconds so far. */
  get length() {
    return this.#context ? this.#count / this.#context.sampleRate : 0;
  }

  /** Loudness just now, 0 to 1. */
  get level() {
    return this.#level;
  }

  /** @param {number} longest seconds @returns {string} the WAV file in base64 */
  stop(longest) {
    const rate = this.#context.sampleRate;
    const all = new Float32Array(this.#count);
    let at = 0;
    for (const block of this.#blocks) {
      all.set(block, at);
      at += block.length;
    }
    this.discard();
    return toBase64(encodeWav(resample(all.subarray(0, longest * rate), rate)));
  }

  /** Lets the microphone go. */
  discard() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#context?.close();
    this.#blocks = [];
  }
}
