/** The page that shows both phones, and between them all that passes. */
import { all, byId, onClick, setText } from '../page/dom.js';
import { text } from '../page/texts.js';
import { mountDiagram } from './diagram/diagram.js';
import { prepareJoin } from './join.js';
import { bindKeys, prepareSwitch } from './keys.js';
import { Ledger } from './ledger.js';
import { Phone } from './phone.js';
import { mountRows } from './rows.js';
import { offerNames } from './seats.js';
import { mountStory } from './story/story.js';

const phones = { driver: new Phone('driver'), passenger: new Phone('passenger') };
const both = Object.values(phones);
const ledger = new Ledger();
const rows = byId('rows');
const phaseButtons = all('#phases button');

for (const phone of both) {
  offerNames(phone);
  phone.addEventListener('packet', ({ detail }) => ledger.hear(detail));
}

mountRows(rows, ledger, (lesson) => setText('lesson', lesson));
mountDiagram(byId('diagram'), ledger);
mountStory(byId('story'), { phones, ledger });

function show() {
  byId('nothing').hidden = ledger.happenings.length > 0;
  for (const button of phaseButtons) {
    const current = ledger.happenings.length > 0 && button.dataset.phase === ledger.phase;
    button.ariaCurrent = current ? 'step' : null;
  }
  setText('driver-owner', ledger.people.driver ? text('watch.driverName', ledger.people.driver) : text('watch.driverShort'));
  setText('passenger-owner', ledger.people.passenger ? text('watch.passengerName', ledger.people.passenger) : text('watch.passengerShort'));
}

/** @param {string} view `rows` or `diagram` */
function look(view) {
  for (const button of all('[data-view]')) {
    const chosen = button.dataset.view === view;
    button.ariaPressed = String(chosen);
    byId(button.dataset.view).hidden = !chosen;
  }
}

const otherView = () => look(rows.hidden ? 'rows' : 'diagram');
const clear = () => ledger.clear();
const join = prepareJoin();
const list = () => byId('keys').showModal();

ledger.addEventListener('add', show);
ledger.addEventListener('clear', show);
all('[data-view]').forEach((button) => button.addEventListener('click', () => look(button.dataset.view)));
byId('around').addEventListener('change', ({ target }) => rows.toggleAttribute('data-around', target.checked));
onClick('clear', clear);
onClick('join-open', join);
onClick('keys-open', list);
prepareSwitch(byId('keys-on'));
onClick('keys-close', () => byId('keys').close());
bindKeys(both, { d: otherView, c: clear, q: join, '?': list });

for (const phone of both) {
  phone.open(); // not before there is somebody to hear it
}
