/** The passenger's page. */
import { byId, onClick, setText } from '../page/dom.js';
import { offerReceipt } from '../page/account.js';
import { askToNotify, tellInBackground } from '../page/background.js';
import { announce } from '../page/notice.js';
import { prepareCancellation } from '../page/cancellation.js';
import { prepareNews } from '../page/news.js';
import { preferences } from '../page/preferences.js';
import { join } from '../page/ride-page.js';
import { showPhase } from '../page/screens.js';
import { showTrip } from '../page/trip-view.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { FreeCars } from '../map/free-cars.js';
import { map } from '../map/page-map.js';
import { noTrip, passengerStep } from '../trip/passenger-trip.js';
import { uuid } from '../wire/uuid.js';
import { Plan } from './plan.js';
import { greet, showCars } from './plan-view.js';
import { Journey } from './journey.js';
import { passengerNews } from './passenger-news.js';
import { showWaiting } from './waiting.js';
import { notifyPaidLater, preparePayment, showFare, showPaying, showReceipt } from './payment.js';

const PAIRED = ['accepted', 'arrived', 'riding'];
const BEFORE_START = ['accepted', 'arrived'];
const UNTAKEN = ['home', 'waiting'];
const RIDDEN = ['ended', 'paying', 'processed'];

const { me, token, connection, presence, partner, conversation, chat, ride, storage, backend, begin } = await join('passenger', { start: noTrip, transition: passengerStep });
const freeCars = new FreeCars(map, connection);
const plan = new Plan(map, storage, ([lon, lat]) => {
  freeCars.around([lon, lat]);
  presence.moved({ lon, lat, at: Date.now() });
});
const journey = new Journey(map, partner, storage);
const showPayment = preparePayment(({ tip, rating }) => ride.dispatch({ type: 'pay', tip, rating }), () => ride.state.fare.cost);
const cancellation = prepareCancellation(['cancel-trip'], (reason) => ride.dispatch({ type: 'withdraw', reason }));
const showNews = prepareNews(passengerNews, () => ride.dispatch({ type: 'read' }));

onClick('request-ride', () => {
  askToNotify();
  ride.dispatch({ type: 'request', ...plan.takeWish(), tripId: uuid(), at: Date.now() });
});
onClick('cancel-request', () => ride.dispatch({ type: 'withdraw' }));
onClick('leave-paying', () => ride.dispatch({ type: 'leave' }));
onClick('done', () => ride.dispatch({ type: 'done' }));
offerReceipt('passenger', token, () => ride.state.tripId);

const ENTER = {
  home: (trip) => plan.open(trip),
  accepted: () => tellInBackground(text('accepted.title'), 'trip'),
  arrived: () => tellInBackground(text('arrived.title'), 'trip'),
};
const SHOW = {
  waiting: showWait,
  accepted: showDriver,
  arrived: showCar,
  ended(trip) {
    showFare(trip);
    showPayment();
  },
  paying: (trip) => showPaying(trip, connection.online, backend.present),
  processed: showReceipt,
};

function show(trip, before) {
  if (trip.phase !== 'home') {
    plan.close();
  }
  const paired = PAIRED.includes(trip.phase);
  const known = partner.person;
  partner.follow(paired && trip.driver ? { role: 'driver', id: trip.driver.id } : null, trip.driver?.name);
  partner.missed(trip.goneSince);
  if (paired && partner.person?.id !== known?.id) {
    conversation.open(trip.tripId, trip.driver.id);
  }
  if (!paired) {
    chat.end();
  }
  if (!BEFORE_START.includes(trip.phase)) {
    cancellation.close();
  }
  freeCars.show(UNTAKEN.includes(trip.phase));
  notifyPaidLater(trip, before);
  showTrip(map, trip);
  showNews(trip);
  journey.show(trip);
  SHOW[trip.phase]?.(trip, before);
  if (before?.phase !== trip.phase) {
    if (RIDDEN.includes(trip.phase)) {
      presence.hide();
    }
    ENTER[trip.phase]?.(trip);
    showPhase(trip.phase);
  }
}

function showDriver({ phase, driver }, before) {
  const title = driver.name ? text('accepted.announce', driver.name) : text('accepted.title');
  setText('accepted-title', title);
  // Whoever enters the phase is read the title; the name may come after it, from the backend or from the driver.
  if (before?.phase === phase && before.driver?.name !== driver.name) {
    announce(title);
  }
}

function showCar() {
  setText('arrived-hint', partner.vehicle ? text('arrived.look', partner.vehicle) : text('arrived.hint'));
}

function showWait(trip) {
  showWaiting(trip, { online: connection.online, cars: freeCars.count, now: Date.now() });
}

ride.addEventListener('change', ({ detail: { state, before } }) => show(state, before));
preferences.addEventListener('change', () => {
  plan.refresh();
  show(ride.state, ride.state);
});
freeCars.addEventListener('change', () => showCars(freeCars.count));
ride.addEventListener('record', ({ detail }) => ride.state.phase === 'riding' && journey.recorded(detail));
partner.addEventListener('change', () => {
  const { person, name } = partner;
  if (person && name && ride.state.driver?.name !== name) {
    ride.dispatch({ type: 'named', id: person.id, name });
  }
  if (ride.state.phase === 'arrived') {
    showCar();
  }
});
for (const source of [backend, connection]) {
  source.addEventListener(source === backend ? 'change' : 'state', () => ride.state.phase === 'paying' && SHOW.paying(ride.state));
}
setInterval(() => ride.state.phase === 'waiting' && showWait(ride.state), 1000);

greet(me.name);
const { pickup } = ride.state;
if (pickup) {
  freeCars.around([pickup.lon, pickup.lat]);
  presence.moved({ lon: pickup.lon, lat: pickup.lat, at: Date.now() });
}
show(ride.state);
byId('sheet').setAttribute('aria-busy', 'false');
await begin();
