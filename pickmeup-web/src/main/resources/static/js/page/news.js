/** What has changed a trip, told until it is read or the next trip begins. */
import { byId, onClick, setText } from './dom.js';
import { text } from './texts.js';

/**
 * @param {(why: import('../trip/steps.js').News, phase: string) => string|undefined} sentence
 * @param {() => void} onRead
 */
export function prepareNews(sentence, onRead) {
  onClick('news-read', onRead);
  /** @param {{phase: string, why?: import('../trip/steps.js').News}} trip */
  return ({ phase, why }) => {
    const told = why && sentence(why, phase);
    byId('news').hidden = !told;
    setText('news-text', told);
  };
}

/** A sentence with or without a reason. @param {string} key @param {string|undefined} reason @param {...string} values */
export function because(key, reason, ...values) {
  return reason ? text(`${key}Reason`, ...values, reason) : text(key, ...values);
}
