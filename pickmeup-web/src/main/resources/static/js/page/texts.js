/** The message bundle in the language of the page. */
export const language = document.documentElement.lang || 'en';

const response = await fetch(`/texts/${language}.json`);
/** @type {Record<string, string>} */
const bundle = response.ok ? await response.json() : {};

/**
 * @param {string} key
 * @param {...(string|number)} values put in place of {0}, {1}, …
 */
export function text(key, ...values) {
  return (bundle[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[index] ?? ''));
}
