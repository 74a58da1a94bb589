/** The driver's page. */
import { byId, chosen, onClick, setText, tell } from '../page/dom.js';
import { announce, notify } from '../page/notice.js';
import { join } from '../page/ride-page.js';
import { confirmed } from '../page/confirmed.js';
import { showPhase } from '../page/screens.js';
import { showTrip } from '../page/trip-view.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { RideMap } from '../map/ride-map.js';
import { driverStep, noTrip } from '../trip/driver-trip.js';
import { toCents } from '../trip/fare.js';
import { Requests } from './requests.js';
import { startPosition } from './start-position.js';
import { Wheel } from './wheel.js';

const PAIRED = ['approaching', 'arrived', 'riding'];

const map = new RideMap(settings.map);
const { me, connection, presence, partner, conversation, chat, ride, storage, backend, begin } = await join('driver', { start: noTrip, transition: driverStep });

const kept = JSON.parse(storage.getItem('car') ?? 'null');
const { position, placed } = kept ? { position: kept, placed: false } : await startPosition(me.id, settings.map);
tell('home-note', placed ? text('online.placed') : null);
const wheel = new Wheel(map, storage, presence, position);
const requests = new Requests(map, connection, { take: (request) => ride.dispatch({ type: 'take', request, position: wheel.position }) });

onClick('withdraw', () => ride.dispatch({ type: 'withdraw' }));
confirmed('cancel-trip', () => ride.dispatch({ type: 'withdraw' }));
confirmed('cancel-arrived', () => ride.dispatch({ type: 'withdraw' }));
onClick('arrived', () => ride.dispatch({ type: 'arrive' }));
onClick('start-trip', () => ride.dispatch({ type: 'start' }));
onClick('end-trip', () => ride.dispatch({ type: 'end', fare: wheel.fare() }));
onClick('leave-unpaid', () => ride.dispatch({ type: 'leave' }));
onClick('done', () => ride.dispatch({ type: 'done', rating: Number(chosen('rating')) || undefined }));

const SHOW = {
  online({ why }) {
    if (why) {
      notify(why.what === 'taken' ? text('online.gone') : cancelled(why));
    }
  },
  offered: ({ passenger }) => setText('offered-hint', text('offered.hint', passenger.name)),
  approaching: ({ passenger }) => announce(text('approaching.announce', passenger.name)),
  ended: showEnded,
  processed: showPaid,
};

function show(trip, before) {
  const paired = PAIRED.includes(trip.phase);
  const known = partner.person;
  partner.follow(paired && trip.passenger ? { role: 'passenger', id: trip.passenger.id } : null, trip.passenger?.name);
  if (paired && !known) {
    conversation.open(trip.tripId ?? trip.passenger.id, trip.tripId);
  }
  if (!paired) {
    chat.end();
  }
  if (trip.phase === 'online' && trip.left) {
    requests.refuse(trip.left);
  }
  if (before?.unpaid && !trip.unpaid && trip.phase === 'online') {
    notify(text('online.latePayment', before.unpaid.passenger.name, ''));
  }
  showTrip(map, trip);
  wheel.show(trip);
  requests.show(trip.phase === 'online', wheel.position);
  if (before?.phase !== trip.phase) {
    showPhase(trip.phase);
    SHOW[trip.phase]?.(trip);
  } else if (trip.phase === 'processed') {
    showPaid(trip);
  }
}

function showEnded({ fare, passenger }) {
  setText('fare-cost', format.money(fare.cost));
  setText('fare-summary', text('ended.summary', format.distance(fare.distance), format.minutes(fare.time)));
  byId('payment-status').dataset.backend = backend.present ? 'present' : 'absent';
  setText('payment-status', backend.present ? text('unpaid.waiting', passenger.name) : text('unpaid.backendAway'));
}

function showPaid({ fare, tip = 0, rating, tripId }) {
  setText('received-cost', format.money(fare.cost));
  setText('received-tip', format.money(tip));
  setText('received-total', format.money(toCents(fare.cost + tip)));
  setText('received-rating', rating ? text('receipt.stars', format.count(rating)) : '');
  byId('rate-passenger').hidden = !tripId;
  document.querySelectorAll('[name="rating"]').forEach((star) => (star.checked = false));
}

function cancelled({ reason, name = '' }) {
  return reason ? text('trip.cancelledReason', name, reason) : text('trip.cancelled', name);
}

ride.addEventListener('change', ({ detail: { state, before } }) => show(state, before));
partner.addEventListener('change', () => {
  const { person, name } = partner;
  if (person && name && ride.state.passenger?.name !== name) {
    ride.dispatch({ type: 'named', id: person.id, name });
  }
});
backend.addEventListener('change', () => ride.state.phase === 'ended' && showEnded(ride.state));

show(ride.state);
await begin();
