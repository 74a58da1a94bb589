/** What a driver says, signed, since a trip may pass from one driver to another. */
import { about } from './steps.js';

export function accept(offer, [lon, lat], me) {
  return toPassenger(offer, { type: 'accept', driverId: me.id, lon, lat, tripId: offer.tripId });
}

export const arrived = (trip, me) => signed(trip, { type: 'arrived' }, me);

export const started = (trip, me) => signed(trip, { type: 'tripStart' }, me);

export const ended = (trip, me) => signed(trip, { type: 'tripEnd', ...trip.fare }, me);

/** @param {import('./steps.js').CalledOff} calledOff */
export function cancelling({ partner, tripId, reason }, me) {
  return signed({ passenger: { id: partner }, tripId }, { type: 'cancel', by: 'driver', reason }, me);
}

/** @returns {import('./steps.js').Saying} */
export function rated({ tripId }, rating) {
  return { channel: 'rating', body: { tripId, by: 'driver', rating } };
}

function signed(trip, body, me) {
  return toPassenger(trip, { ...body, driverId: me.id, tripId: trip.tripId });
}

/** @returns {import('./steps.js').Saying} */
function toPassenger({ passenger, tripId }, body) {
  return { channel: 'inbox', to: { role: 'passenger', id: passenger.id }, body, repeat: about(body.type, tripId) };
}
