/** Hands the microphone's samples on, a block at a time. */
class Samples extends AudioWorkletProcessor {
  process([[channel]]) {
    if (channel) {
      this.port.postMessage(channel.slice());
    }
    return true;
  }
}

registerProcessor('samples', Samples);
