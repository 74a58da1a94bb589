/** The passenger's page. */
import { byId, onClick, setText } from '../page/dom.js';
import { announce, notify } from '../page/notice.js';
import { join } from '../page/ride-page.js';
import { confirmed } from '../page/confirmed.js';
import { showPhase } from '../page/screens.js';
import { showTrip } from '../page/trip-view.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { RideMap } from '../map/ride-map.js';
import { noTrip, passengerStep } from '../trip/passenger-trip.js';
import { uuid } from '../wire/uuid.js';
import { Plan, positionOf } from './plan.js';
import { Journey } from './journey.js';
import { preparePayment, showFare, showPaying, showReceipt } from './payment.js';

const PAIRED = ['accepted', 'arrived', 'riding'];

const map = new RideMap(settings.map);
const { connection, presence, partner, conversation, chat, ride, storage, backend, begin } = await join('passenger', { start: noTrip, transition: passengerStep });
const plan = new Plan(map, ([lon, lat]) => presence.moved({ lon, lat, at: Date.now() }));
const journey = new Journey(map, partner, storage);
const showPayment = preparePayment(({ tip, rating }) => ride.dispatch({ type: 'pay', tip, rating }), () => ride.state.fare.cost);

onClick('request-ride', () => ride.dispatch({ type: 'request', ...plan.wish, tripId: uuid(), at: Date.now() }));
onClick('cancel-request', () => ride.dispatch({ type: 'withdraw' }));
confirmed('cancel-trip', () => ride.dispatch({ type: 'withdraw' }));
onClick('done', () => ride.dispatch({ type: 'done' }));

const SHOW = {
  home(trip) {
    plan.open(trip);
    if (trip.why) {
      notify(reason(trip.why));
    }
  },
  waiting: showWaiting,
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
  if (paired && (!known || before?.tripId !== trip.tripId)) {
    conversation.open(trip.tripId ?? trip.driver.id, trip.tripId);
  }
  if (!paired) {
    chat.end();
  }
  showTrip(map, trip);
  journey.show(trip);
  if (before?.phase !== trip.phase) {
    SHOW[trip.phase]?.(trip);
    showPhase(trip.phase);
  }
}

function showWaiting(trip) {
  const asked = text('waiting.since', format.wait(Math.max(0, (Date.now() - (trip.requestedAt ?? Date.now())) / 1000)));
  setText('waiting-since', connection.online ? asked : text('waiting.queued'));
}

function reason({ what, reason: because, name = '' }) {
  if (what === 'expired') {
    return text('waiting.expired');
  }
  return because ? text('trip.cancelledReason', name, because) : text('trip.cancelled', name);
}

ride.addEventListener('change', ({ detail: { state, before } }) => show(state, before));
partner.addEventListener('change', () => {
  const { person, name } = partner;
  if (person && name && ride.state.driver?.name !== name) {
    ride.dispatch({ type: 'named', id: person.id, name });
    setText('accepted-title', text('accepted.announce', name));
    announce(text('accepted.announce', name));
  }
});
for (const source of [backend, connection]) {
  source.addEventListener(source === backend ? 'change' : 'state', () => ride.state.phase === 'paying' && SHOW.paying(ride.state));
}
setInterval(() => ride.state.phase === 'waiting' && showWaiting(ride.state), 1000);

const { pickup } = ride.state;
if (pickup) {
  presence.moved({ lon: pickup.lon, lat: pickup.lat, at: Date.now() });
}
show(ride.state);
byId('sheet').setAttribute('aria-busy', 'false');
await begin();
