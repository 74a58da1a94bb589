/** The wire: what passes the broker, as a tree and as a log, and a place to listen and to speak by hand. */
import { byId, onClick, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { figures } from '../operator/figures.js';
import { onOperatorEnded, signOutOperator } from '../operator/operator.js';
import { RateChart } from '../operator/rate-chart.js';
import { Rates } from '../operator/rates.js';
import { RoomConnection } from '../operator/room-connection.js';
import { askForOperator } from '../operator/sign-in-dialog.js';
import { CHANNELS, parseTopic } from '../wire/contract.js';
import { DetailView } from './detail-view.js';
import { explainAsTyped } from './filter-help.js';
import { LogView } from './log-view.js';
import { PublishForm } from './publish-form.js';
import { speakers } from './speakers.js';
import { SubscribeForm } from './subscribe-form.js';
import { Topics } from './topics.js';
import { TreeView } from './tree-view.js';

const LOOK = 250;
const REMEMBERED_SECONDS = 121;

const topics = new Topics((topic) => CHANNELS[parseTopic(topic)?.channel ?? 'chat'].retained || /^pickmeup\/nearby\//.test(topic));
const chart = new RateChart(byId('rates'));
const rates = new Rates(REMEMBERED_SECONDS, Date.now());
/** @type {RoomConnection} */
let connection;
/** @type {import('./speakers.js').Speaker} */
let speaker;

const mayClear = () => speaker.kind === 'operator';
const log = new LogView();
const subscribing = new SubscribeForm(() => connection);
const publishing = new PublishForm(() => connection);
const detail = new DetailView(topics, {
  write: (topic) => publishing.write(topic),
  clear: (topic) => publishing.publish(topic, '', { qos: 1, retained: true }),
});
const tree = new TreeView(byId('topics'), (topic) => {
  detail.look(topic, mayClear());
  tree.show(topics.root, Date.now());
});
const find = byId('topics-find');
find.addEventListener('input', () => {
  tree.seek(find.value);
  tree.show(topics.root, Date.now());
});
explainAsTyped(byId('log-filter'), byId('log-filter-help'), topics);
explainAsTyped(byId('subscribe-filter'), byId('subscribe-filter-help'), topics);

byId('speaker').addEventListener('change', ({ target }) => speakAs(speakers()[target.selectedIndex]));
onClick('operator-sign-in', async () => {
  if (await askForOperator()) {
    begin();
    byId('speaker').focus();
  }
});
onClick('operator-sign-out', () => {
  signOutOperator();
  location.reload();
});
onOperatorEnded(async () => {
  if (speaker.kind !== 'operator') {
    offer(speakers());
    return;
  }
  begin();
  if (await askForOperator()) {
    begin();
  }
});
// The session at the broker is the ride page's, too: it is left as it was found.
window.addEventListener('pagehide', () => connection?.stop());
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
begin();

function begin() {
  const known = speakers();
  byId('nobody').hidden = known.length > 0;
  byId('room').hidden = known.length === 0;
  byId('speaking').hidden = known.length === 0;
  connection?.stop();
  if (known.length) {
    speakAs(known[0]);
  }
  offer(known);
}

/** @param {import('./speakers.js').Speaker[]} known */
function offer(known) {
  const options = known.map(({ kind, name }) => new Option(text(`wire.as.${kind}`, name), kind, false, kind === speaker?.kind));
  byId('speaker').replaceChildren(...options);
}

function speakAs(chosen) {
  connection?.stop();
  speaker = chosen;
  byId('operator-sign-out').hidden = speaker.kind !== 'operator';
  subscribing.clear();
  connection = new RoomConnection(speaker.credentials, speaker.clean, heard);
  connection.addEventListener('state', showState);
  speaker.filters.forEach((filter) => subscribing.add(filter, 0));
  showState();
  connection.start();
}

/** @param {import('../wire/paho.js').Packet} packet */
function heard(packet) {
  const now = Date.now();
  rates.add(now);
  topics.add(packet, now);
  log.offer(packet, now);
  publishing.heard(packet);
}

function showState() {
  byId('state').dataset.state = connection.state;
  setText('state', text(`room.state.${connection.state}`));
  const isGone = !speakers().some(({ kind }) => kind === speaker.kind);
  if (connection.state === 'refused' && isGone) {
    begin();
  }
}

setInterval(() => {
  if (!speaker || document.hidden) {
    return;
  }
  const now = Date.now();
  log.show();
  tree.show(topics.root, now);
  detail.show(now, mayClear());
  setText('rate', figures.rate(rates.last(now)));
  setText('total', format.count(rates.total));
  setText('topic-count', format.count(topics.size));
  chart.show(rates.at(now));
}, LOOK);
