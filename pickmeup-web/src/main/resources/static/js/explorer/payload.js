/** What is in a message, as far as it can be shown. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * @param {Uint8Array} bytes
 * @param {boolean} [cut] whether there were more of them
 * @returns {string|null} null for what is no text
 */
export function textOf(bytes, cut = false) {
  try {
    return decoder.decode(bytes);
  } catch {
    // A letter may have been cut in two.
    return cut ? new TextDecoder().decode(bytes) : null;
  }
}

/** On one line. @param {string} text @param {number} length characters */
export function preview(text, length) {
  const line = text.slice(0, length * 2).replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** JSON with its lines, and everything else as it is. @param {string} text */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
