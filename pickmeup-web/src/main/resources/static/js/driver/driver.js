/** The driver's page. */
import { all, chosen, onClick, setText, tell } from '../page/dom.js';
import { offerReceipt } from '../page/account.js';
import { askToNotify } from '../page/background.js';
import { announce } from '../page/notice.js';
import { prepareCancellation } from '../page/cancellation.js';
import { prepareNews } from '../page/news.js';
import { preferences } from '../page/preferences.js';
import { join } from '../page/ride-page.js';
import { showPhase } from '../page/screens.js';
import { showTrip } from '../page/trip-view.js';
import { settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { map } from '../map/page-map.js';
import { driverStep, noTrip } from '../trip/driver-trip.js';
import { keepAwake } from './awake.js';
import { driverNews } from './driver-news.js';
import { prepareNoShow } from './no-show.js';
import { notifyPaidLater, showEnded, showPaid } from './earned.js';
import { Requests } from './requests.js';
import { startPosition } from './start-position.js';
import { prepareToday } from './today.js';
import { Wheel } from './wheel.js';

const PAIRED = ['approaching', 'arrived', 'riding'];
const BEFORE_START = ['approaching', 'arrived'];

const { me, token, connection, presence, partner, conversation, chat, ride, storage, backend, begin } = await join('driver', { start: noTrip, transition: driverStep });

const start = await startPosition(storage, me.id, settings.map);
tell('home-note', start.placed ? text('online.placed') : null);
const wheel = new Wheel(map, storage, presence, start);
const take = (request) => {
  askToNotify();
  ride.dispatch({ type: 'take', request, position: wheel.position });
};
const requests = new Requests(map, connection, { take });
const refreshToday = prepareToday(me.id, token);
const cancellation = prepareCancellation(['cancel-trip', 'cancel-arrived'], (reason) => ride.dispatch({ type: 'withdraw', reason }));
const showNews = prepareNews(driverNews, () => ride.dispatch({ type: 'read' }));
const showNoShow = prepareNoShow(() => ride.dispatch({ type: 'noShow' }));

onClick('withdraw', () => ride.dispatch({ type: 'withdraw' }));
onClick('arrived', () => ride.dispatch({ type: 'arrive' }));
onClick('start-trip', () => ride.dispatch({ type: 'start' }));
onClick('end-trip', () => ride.dispatch({ type: 'end', fare: wheel.fare() }));
onClick('leave-unpaid', () => ride.dispatch({ type: 'leave' }));
onClick('done', () => ride.dispatch({ type: 'done', rating: Number(chosen('rating')) || undefined }));
offerReceipt('driver', token, () => ride.state.tripId);

const ENTER = {
  offered: ({ passenger }) => setText('offered-hint', text('offered.hint', passenger.name)),
  approaching: ({ passenger }) => announce(text('approaching.announce', passenger.name)),
  processed: () => all('[name="rating"]').forEach((star) => (star.checked = false)),
};
const SHOW = {
  ended: (trip) => showEnded(trip, backend.present),
  processed: showPaid,
};

function show(trip, before) {
  const paired = PAIRED.includes(trip.phase);
  const known = partner.person;
  partner.follow(paired && trip.passenger ? { role: 'passenger', id: trip.passenger.id } : null, trip.passenger?.name);
  if (paired && !known) {
    conversation.open(trip.tripId, trip.passenger.id);
  }
  if (!paired) {
    chat.end();
  }
  if (!BEFORE_START.includes(trip.phase)) {
    cancellation.close();
  }
  if (trip.why?.what === 'taken' && before?.passenger) {
    requests.forget(before.passenger.id);
  }
  const paidLater = notifyPaidLater(trip, before);
  if (paidLater || (before && before.phase !== trip.phase && trip.phase === 'online')) {
    refreshToday();
  }
  showTrip(map, trip);
  showNews(trip);
  showNoShow(trip);
  wheel.show(trip);
  keepAwake(['approaching', 'riding'].includes(trip.phase));
  requests.show(trip.phase === 'online', wheel.position, trip.refused);
  SHOW[trip.phase]?.(trip);
  if (before?.phase !== trip.phase) {
    showPhase(trip.phase);
    ENTER[trip.phase]?.(trip);
  }
}

ride.addEventListener('change', ({ detail: { state, before } }) => show(state, before));
preferences.addEventListener('change', () => show(ride.state, ride.state));
ride.addEventListener('record', ({ detail }) => ride.state.phase === 'riding' && wheel.recorded(detail));
partner.addEventListener('change', () => {
  const { person, name } = partner;
  if (person && name && ride.state.passenger?.name !== name) {
    ride.dispatch({ type: 'named', id: person.id, name });
  }
});
backend.addEventListener('change', () => SHOW[ride.state.phase]?.(ride.state));
connection.addEventListener('state', () => connection.state === 'elsewhere' && wheel.rest());

show(ride.state);
await begin();
await refreshToday();
