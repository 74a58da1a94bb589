/**
 * The wire as rows, under the phases that they belong to. The newest is at the end and stays in sight, unless somebody reads further up.
 *
 * @typedef {import('./happening.js').Happening} Happening
 */
import { byId, element } from '../page/dom.js';
import { text } from '../page/texts.js';
import { Explanations } from './explanations.js';
import { Follow } from './follow.js';
import { PHASES } from './phases.js';
import { Row } from './row.js';

const MOST = 600;

/**
 * @param {HTMLElement} list
 * @param {import('./ledger.js').Ledger} ledger
 * @param {(lesson: string) => void} say aloud
 */
export function mountRows(list, ledger, say) {
  const explanations = new Explanations();
  /** @type {Map<number, Row>} by the number of its newest happening */
  const rows = new Map();
  /** @type {Record<string, Row|undefined>} */
  let newest = {};
  /** @type {any} */
  let group = null;
  const following = new Follow(list, byId('newest'));

  const explain = (row) => {
    for (const lesson of explanations.of(row.happening)) {
      row.explain(lesson);
      say(lesson);
    }
  };

  const enter = (phase) => {
    if (group?.dataset.phase !== phase) {
      const title = element('h2', {}, element('span', { className: 'number' }, String(PHASES.indexOf(phase) + 1)), text(`phase.${phase}`));
      group = element('section', {}, title, element('ol'));
      group.dataset.phase = phase;
      list.append(group);
      newest = {};
    }
    return group.querySelector('ol');
  };

  const add = (happening) => {
    const place = enter(happening.phase);
    const side = happening.aside ? 'aside' : 'between';
    let row = newest[side];
    if (row && saysAgain(row.happening, happening)) {
      rows.delete(row.happening.seq);
      row.repeat(happening);
    } else {
      row = new Row(happening);
      place.append(row.item);
    }
    newest[side] = row;
    rows.set(happening.seq, row);
    explain(row);
    trim();
    following.grown();
  };

  const trim = () => {
    const [oldest] = rows;
    if (rows.size > MOST) {
      rows.delete(oldest[0]);
      const its = oldest[1].item.closest('section');
      oldest[1].item.remove();
      if (its !== group && !its?.querySelector('li')) {
        its?.remove();
      }
    }
  };

  const clear = () => {
    list.replaceChildren();
    rows.clear();
    explanations.restart();
    [newest, group] = [{}, null];
    following.restart();
  };

  ledger.addEventListener('add', ({ detail }) => add(detail));
  ledger.addEventListener('change', ({ detail }) => {
    const row = rows.get(detail.seq);
    row?.update();
    if (row) {
      explain(row);
      following.grown();
    }
  });
  ledger.addEventListener('clear', clear);
}

/** The same again, as a position each second. @param {Happening} before @param {Happening} after */
function saysAgain(before, after) {
  return before.kind === after.kind && before.from === after.from && before.topic === after.topic && !before.refused && before.retained === after.retained;
}
