/** The two ends of a trip, on the sheet and on the map, and its fare where that was corrected. */
import { all } from './dom.js';
import { format } from './settings.js';
import { text } from './texts.js';

let shown;

/** @param {import('../map/ride-map.js').RideMap} map @param {{phase: string, tripId?: string, pickup?: any, destination?: any}} trip */
export function showTrip(map, { phase, tripId, pickup, destination }) {
  const label = (place, none) => (place ? (place.label ?? text('ride.unknownPlace')) : none);
  for (const element of all('[data-trip]')) {
    element.textContent = element.dataset.trip === 'pickup' ? label(pickup, '') : label(destination, text('ride.openDestination'));
  }
  if (phase === 'home') {
    return; // there the plan has its own pins, which can be dragged
  }
  const under = ['waiting', 'offered', 'accepted', 'approaching', 'arrived', 'riding'].includes(phase);
  map.pin('pickup', under && pickup && phase !== 'riding' ? [pickup.lon, pickup.lat] : null);
  map.pin('destination', under && destination ? [destination.lon, destination.lat] : null);
  const view = `${phase} ${tripId}`;
  if (phase === 'waiting' && view !== shown) {
    map.fit([pickup && [pickup.lon, pickup.lat], destination && [destination.lon, destination.lat]]);
  }
  shown = view;
}

/** @param {{claimed?: import('../trip/steps.js').Fare}} trip `claimed`: the driver's figures, where the backend replaced them */
export function showCorrection({ claimed }) {
  for (const element of all('[data-corrected]')) {
    element.hidden = !claimed;
    element.textContent = claimed ? text('ended.corrected', format.money(claimed.cost)) : '';
  }
}
