/** The story that plays itself on both phones: its captions, its controls, its keys. */
import { all, byId, chosen, onClick, setText, tell } from '../../page/dom.js';
import { text } from '../../page/texts.js';
import { hasOperatorEnded, OperatorError } from '../../operator/operator.js';
import { bindKeys } from '../keys.js';
import { PHASES } from '../phases.js';
import { keepFocus } from './focus.js';
import { Driver, Passenger } from './people.js';
import { Player } from './player.js';
import { preparePlugs } from './plug-panel.js';
import { Plugs } from './plugs.js';
import { reset, script } from './script.js';

/**
 * @typedef {import('../phone.js').Phone} Phone
 * @typedef {{phones: {driver: Phone, passenger: Phone}, ledger: import('../ledger.js').Ledger}} Stage
 */

/** @param {HTMLElement} element with the captions and the controls @param {Stage} stage */
export function mountStory(element, { phones, ledger }) {
  const finger = byId('finger');
  const driver = new Driver(phones.driver, 'Bryan', finger);
  const passenger = new Passenger(phones.passenger, 'Mike', finger);
  const plugs = new Plugs(phones);
  const people = { driver, passenger, plugs };
  let maySpeak = false;
  navigator.permissions?.query({ name: /** @type {PermissionName} */ ('microphone') }).then(
    (permission) => (maySpeak = permission.state === 'granted'),
    () => {},
  );
  const beginAnew = async (pace) => {
    await reset(people, pace);
    ledger.clear();
  };
  const player = new Player(script({ ...people, ledger, maySpeak: () => maySpeak }), beginAnew);

  preparePlugs(plugs, ledger);
  show(element, player, people);
  onClick('story-play', () => (player.playing ? player.pause() : player.play()));
  onClick('story-next', () => player.next());
  for (const button of all('#phases [data-phase]')) {
    button.addEventListener('click', () => player.jump(button.dataset.phase));
  }
  const paces = all('[name=pace]', element);
  paces.forEach((pace) => pace.addEventListener('change', () => (player.pace = /** @type {any} */ (chosen('pace')))));

  keepFocus(Object.values(phones));
  bindKeys(Object.values(phones), {
    ' ': () => byId('story-play').click(),
    arrowright: () => player.next(),
    s: () => paces[(paces.findIndex(({ checked }) => checked) + 1) % paces.length].click(),
    p: () => byId('plug-driver').focus(),
    ...Object.fromEntries(PHASES.map((phase, index) => [String(index + 1), () => player.jump(phase)])),
  });
}

/** @param {HTMLElement} element @param {Player} player @param {{driver: Driver, passenger: Passenger}} people */
function show(element, player, { driver, passenger }) {
  const showState = () => {
    setText('story-play-word', text(player.playing ? 'story.pause' : 'story.play'));
    element.dataset.state = player.playing ? 'playing' : 'paused';
  };
  player.addEventListener('state', showState);
  player.addEventListener('step', () => {
    const { step } = player;
    element.dataset.step = step?.name ?? '';
    tell('story-stuck', null);
    setText('story-caption', step ? text(`story.step.${step.name}`, driver.name, passenger.name) : text('story.rewinding'));
  });
  player.addEventListener('stuck', ({ detail }) => tell('story-stuck', reason(detail)));
  showState();
}

/** @param {unknown} error @returns {string|null} null where it is told already */
function reason(error) {
  if (error instanceof OperatorError) {
    return hasOperatorEnded() ? null : text('plugs.failed');
  }
  return text('story.stuck');
}
