/** The driver's car as the passenger sees it: coming, then driving; and the meter that runs along. */
import { setText } from '../page/dom.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { Guide } from '../map/guide.js';
import { fareOf } from '../trip/fare.js';
import { keepMeter, keptMeter, withRecord } from '../trip/kept-meter.js';
import { advance, newMeter } from '../trip/meter.js';
import { positionOf } from './plan.js';

/** Seconds under which minutes say too much. */
const NEAR = 45;

export class Journey {
  #map;
  #partner;
  #storage;
  #guide;
  /** @type {import('../map/car-marker.js').CarMarker|null} */
  #car = null;
  #trip;
  #meter = newMeter();

  /**
   * @param {import('../map/ride-map.js').RideMap} map
   * @param {import('../person/partner.js').Partner} partner
   * @param {import('../page/storage.js').Drawer} storage
   */
  constructor(map, partner, storage) {
    this.#map = map;
    this.#partner = partner;
    this.#storage = storage;
    this.#guide = new Guide(map);
    this.#guide.addEventListener('change', () => this.#showLeft());
    partner.addEventListener('location', ({ detail }) => this.#moved(detail));
    setInterval(() => this.#trip?.phase === 'riding' && this.#showMeter(), 1000);
  }

  /** @param {import('../trip/passenger-trip.js').PassengerTrip} trip */
  show(trip) {
    const before = this.#trip?.phase;
    this.#trip = trip;
    if (!['accepted', 'arrived', 'riding'].includes(trip.phase)) {
      this.#end();
      return;
    }
    if (trip.phase === 'riding' && before !== 'riding') {
      this.#meter = keptMeter(this.#storage, trip.tripId) ?? newMeter();
      if (this.#partner.position && !this.#meter.last) {
        this.#measure({ position: this.#partner.position, at: Date.now() });
      }
    }
    const target = { accepted: trip.pickup, riding: trip.destination }[trip.phase];
    this.#guide.towards(positionOf(target), this.#partner.position);
    if (before !== trip.phase) {
      this.#map.fit(this.#inView());
    }
    this.#showMeter();
  }

  /** @param {any} record of the trip, from the backend */
  recorded(record) {
    this.#meter = withRecord(this.#meter, record);
    this.#showMeter();
  }

  #moved({ position, heading, speed, at }) {
    if (!this.#trip || !this.#partner.person) {
      return;
    }
    this.#car ??= this.#map.car(position, { onGlide: (seen) => this.#guide.eat(seen) });
    this.#car.moveTo(position, heading, this.#guide.track);
    this.#guide.at(position);
    this.#map.keepInView(this.#inView());
    if (this.#trip.phase === 'riding') {
      this.#measure({ position, speed, at });
      this.#showMeter();
    }
  }

  /**
   * The first position is where the ride began, as far as this page has seen.
   *
   * @param {{position: import('../map/geo.js').Position, speed?: number, at: number}} location
   */
  #measure(location) {
    const { tripId, startedAt } = this.#trip;
    this.#meter = advance(this.#meter, this.#meter.last ? location : { ...location, at: startedAt ?? location.at });
    keepMeter(this.#storage, tripId, this.#meter);
  }

  #inView() {
    return [this.#partner.position, this.#guide.target ?? positionOf(this.#trip.pickup)];
  }

  #showLeft() {
    const { left } = this.#guide;
    const near = left && left.time < NEAR;
    setText('eta', left ? (near ? text('accepted.near') : text('accepted.eta', format.minutes(left.time))) : '');
    setText('arrival', left ? (near ? text('accepted.near') : text('riding.arrival', format.minutes(left.time))) : '');
  }

  #showMeter() {
    const { distance, time, last } = this.#meter;
    const now = time + (last ? Math.max(0, Date.now() - last.at) / 1000 : 0);
    setText('ride-distance', format.distance(distance));
    setText('ride-time', format.clock(now));
    setText('ride-cost', format.money(fareOf(settings.fare, distance, now)));
  }

  #end() {
    this.#car?.remove();
    this.#car = null;
    if (this.#guide.target) {
      this.#guide.towards(null);
    }
  }
}
