/** The room from which somebody runs the rides. */
import { all, byId, onClick, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { textOf } from '../explorer/payload.js';
import { figures } from '../operator/figures.js';
import { onOperatorEnded, operatorSession, operatorToken, signOutOperator } from '../operator/operator.js';
import { RateChart } from '../operator/rate-chart.js';
import { Growth } from '../operator/rates.js';
import { RoomConnection } from '../operator/room-connection.js';
import { askForOperator } from '../operator/sign-in-dialog.js';
import { readMessage } from '../wire/contract.js';
import { ClientsView } from './clients-view.js';
import { FleetLayer } from './fleet-layer.js';
import { FleetList } from './fleet-list.js';
import { Fleet, HEARD } from './fleet.js';
import { refreshFigures, refreshHealth } from './health-view.js';
import { HistoryView } from './history-view.js';
import { showQueues } from './queues.js';
import { makeMap } from './room-map.js';
import { TrailView } from './trail-view.js';

/** Milliseconds. */
const LOOK = 1_000;
const ASK = 2_000;
const ASK_CLIENTS = 5_000;
const ASK_HISTORY = 60_000;
/** How many answers of the broker are drawn. */
const REMEMBERED = 60;

onClick('operator-sign-in', async () => {
  if (await askForOperator()) {
    begin();
    all('[data-panel]')[0].focus();
  }
});
onClick('operator-sign-out', () => {
  signOutOperator();
  location.reload();
});
all('[data-panel]').forEach((tab) => tab.addEventListener('click', () => showPanel(tab.dataset.panel)));
if (operatorToken()) {
  begin();
} else {
  byId('nobody').hidden = false;
}

function showPanel(name) {
  all('[data-panel]').forEach((tab) => tab.setAttribute('aria-pressed', String(tab.dataset.panel === name)));
  all('.panel').forEach((panel) => (panel.hidden = panel.id !== `panel-${name}`));
}

function begin() {
  byId('nobody').hidden = true;
  byId('room').hidden = false;
  byId('operator-sign-out').hidden = false;
  showPanel('now');

  const map = makeMap();
  const fleet = new Fleet();
  const layer = new FleetLayer(fleet).addTo(map);
  const trail = new TrailView(map);
  const clients = new ClientsView();
  const history = new HistoryView();
  const growth = new Growth();
  const chart = new RateChart(byId('rates'));
  const rates = Array(REMEMBERED).fill(0);

  const openTrail = (tripId) => {
    showPanel('trail');
    trail.open(tripId);
  };
  const choose = (driver) => {
    layer.choose(driver);
    const position = fleet.cars.get(driver)?.position;
    position && map.panTo([position[1], position[0]], { animate: false });
    const trip = fleet.tripOf(driver);
    trip && openTrail(trip.tripId);
  };
  const list = new FleetList(fleet, choose);
  map.on('click', ({ containerPoint }) => {
    const driver = layer.at(containerPoint);
    driver && choose(driver);
  });

  const connection = new RoomConnection(operatorSession, true, ({ topic, bytes, retained }) => {
    fleet.heard(topic, readMessage(textOf(bytes) ?? ''), Date.now(), !retained);
  });
  HEARD.forEach((filter) => connection.subscribe(filter, 0));
  connection.addEventListener('state', () => showState(connection.state));
  onOperatorEnded(async () => {
    connection.stop();
    showState('refused');
    if (await askForOperator()) {
      connection.start();
    } else {
      location.reload();
    }
  });
  fleet.addEventListener('over', ({ detail: { status } }) => history.add(status));
  showState(connection.state);
  connection.start();

  const look = () => {
    const now = Date.now();
    list.show();
    showQueues(fleet, now, openTrail);
    setText('cars-now', format.count(fleet.cars.size));
  };
  const ask = async () => {
    const received = await refreshFigures().catch(() => undefined);
    const rate = received === undefined ? null : growth.since(received, Date.now());
    setText('rate', rate === null ? text('operations.unknown') : figures.rate(rate));
    rates.shift();
    rates.push(rate ?? 0);
    chart.show(rates);
  };
  const askHealth = () => refreshHealth(fleet.backend, connection.state);
  const askClients = () => clients.refresh().catch(() => {});
  const askHistory = () => history.refresh().catch(() => {});
  every(LOOK, look);
  every(ASK, ask);
  setTimeout(() => every(ASK, askHealth), LOOK); // not before anything can have been heard
  every(ASK_CLIENTS, askClients);
  every(ASK_HISTORY, askHistory);
}

/** Now, and again and again while somebody looks. */
function every(pause, action) {
  action();
  setInterval(() => document.hidden || action(), pause);
}

function showState(state) {
  byId('state').dataset.state = state;
  setText('state', text(`room.state.${state}`));
}
