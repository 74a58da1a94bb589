/** The plugs to be pulled by hand, and what waits at the broker for those who are away. */
import { hasOperatorEnded, onOperatorEnded } from '../../operator/operator.js';
import { askForOperator } from '../../operator/sign-in-dialog.js';
import { all, byId, setText, tell } from '../../page/dom.js';
import { text } from '../../page/texts.js';
import { queues } from '../diagram/queues.js';

/** Milliseconds, so that a screen reader is told how many wait, and not of each. */
const PAUSE = 500;

/** @param {import('./plugs.js').Plugs} plugs @param {import('../ledger.js').Ledger} ledger */
export function preparePlugs(plugs, ledger) {
  const buttons = all('[data-plug]', byId('plugs'));
  const show = () => {
    for (const button of buttons) {
      const { plug } = button.dataset;
      button.hidden = !plugs.has(plug);
      button.setAttribute('aria-pressed', String(plugs.isPulled(plug)));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => turn(plugs, button.dataset.plug));
  }
  plugs.addEventListener('change', show);
  show();
  onOperatorEnded(() => tell('operator-over', text('plugs.operatorOver')));

  let timer = 0;
  const count = () => {
    timer = 0;
    const waiting = [...queues(ledger.happenings)].map(([party, number]) => text('queues.one', number, text(`diagram.${party}`)));
    setText('queues', waiting.length ? text('queues.waiting', waiting.join(', ')) : '');
  };
  for (const type of ['add', 'change']) {
    ledger.addEventListener(type, () => (timer ||= setTimeout(count, PAUSE)));
  }
}

/** @param {import('./plugs.js').Plugs} plugs @param {import('./plugs.js').Plug} plug */
async function turn(plugs, plug) {
  tell('story-stuck', null);
  if (!plugs.mayPull(plug)) {
    if (!(await askForOperator())) {
      return;
    }
    tell('operator-over', null);
  }
  try {
    await plugs.put(plug, !plugs.isPulled(plug));
  } catch {
    if (hasOperatorEnded()) {
      await turn(plugs, plug);
    } else {
      tell('story-stuck', text('plugs.failed'));
    }
  }
}
