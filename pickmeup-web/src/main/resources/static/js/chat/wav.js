/** Voice as the contract has it: WAV, mono, 16 bit, 16 kHz. */
export const SAMPLE_RATE = 16_000;
const HEADER = 44;

/**
 * @param {Float32Array} samples -1 to 1
 * @param {number} from their rate
 * @returns {Float32Array} at {@link SAMPLE_RATE}, each the mean of what it stands for
 */
export function resample(samples, from) {
  if (from === SAMPLE_RATE) {
    return samples;
  }
  const ratio = from / SAMPLE_RATE;
  return Float32Array.from({ length: Math.floor(samples.length / ratio) }, (_, index) => {
    const start = Math.floor(index * ratio);
    const end = Math.max(start + 1, Math.floor((index + 1) * ratio));
    let sum = 0;
    for (let i = start; i < end; i++) {
      sum += samples[i];
    }
    return sum / (end - start);
  });
}

/** @param {Float32Array} samples at {@link SAMPLE_RATE} @returns {Uint8Array<ArrayBuffer>} a whole WAV file */
export function encodeWav(samples) {
  const bytes = new Uint8Array(HEADER + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const word = (at, letters) => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => {
    const value = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER + i * 2, Math.round(value < 0 ? value * 0x8000 : value * 0x7fff), true);
  });
  return bytes;
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(binary);
}

/** @param {string} text base64, with line breaks or without @returns {Uint8Array<ArrayBuffer>} */
export function fromBase64(text) {
  return Uint8Array.from(atob(text.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
}
