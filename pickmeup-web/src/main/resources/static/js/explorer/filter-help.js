/** Says, while a filter is typed, what each of its levels means. */
import { element } from '../page/dom.js';
import { text } from '../page/texts.js';
import { explain, matches } from '../wire/filters.js';

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} place of the explanation
 * @param {import('./topics.js').Topics} topics by which it is told how much is meant
 */
export function explainAsTyped(input, place, topics) {
  const tell = () => {
    const { levels, fault } = explain(input.value.trim());
    if (fault === 'empty') {
      input.removeAttribute('aria-invalid');
    } else {
      input.setAttribute('aria-invalid', String(fault !== undefined));
    }
    if (!levels) {
      place.replaceChildren(fault === 'empty' ? text('wire.filter.empty') : text(`wire.filter.${fault}`));
      return;
    }
    const known = [...topics.heard()];
    const found = known.filter(({ topic }) => matches(input.value.trim(), topic)).length;
    place.replaceChildren(...levels.flatMap(explained), ` ${text('wire.filter.found', found, known.length)}`);
  };
  input.addEventListener('input', tell);
  tell();
}

/** @param {import('../wire/filters.js').Level} level */
function explained({ level, means }) {
  return means === 'exactly' ? [] : [element('code', {}, level), ` ${text(`wire.filter.${means}`)} `];
}
