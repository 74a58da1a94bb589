/** The texts in the language of the page: those of all pages and, where `data-texts` names a bundle, those of this kind of page. */
const { lang, dataset } = document.documentElement;
export const language = lang || 'en';

const names = dataset.texts ? [language, `${dataset.texts}/${language}`] : [language];
/** @type {Record<string, string>} */
const bundle = Object.assign({}, ...(await Promise.all(names.map(fetchBundle))));

/**
 * @param {string} key
 * @param {...(string|number)} values put in place of {0}, {1}, …
 */
export function text(key, ...values) {
  return (bundle[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[index] ?? ''));
}

/** @param {string} name */
async function fetchBundle(name) {
  const response = await fetch(`/texts/${name}.json`);
  return response.ok ? response.json() : {};
}
