/** The car under the driver's hands: on the map, on the wire, on its way, with the meter running while somebody rides. */
import { byId, chosen, onClick, setText } from '../page/dom.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { Guide } from '../map/guide.js';
import { within } from '../map/geo.js';
import { watchPosition } from '../map/position.js';
import { fareOf } from '../trip/fare.js';
import { keepMeter, keptMeter, withRecord } from '../trip/kept-meter.js';
import { advance, newMeter } from '../trip/meter.js';
import { Car } from './car.js';
import { DirectionView } from './direction-view.js';
import { keepPosition } from './start-position.js';

const TARGETS = { approaching: 'pickup', riding: 'destination' };

export class Wheel {
  #map;
  #storage;
  #presence;
  #car;
  #marker;
  #guide;
  #direction = new DirectionView();
  /** @type {import('../trip/driver-trip.js').DriverTrip|null} */
  #trip = null;
  #meter = newMeter();

  /**
   * @param {import('../map/ride-map.js').RideMap} map
   * @param {import('../page/storage.js').Drawer} storage
   * @param {import('../person/presence.js').OwnPresence} presence
   * @param {import('./start-position.js').Start} start
   */
  constructor(map, storage, presence, { position, byHand }) {
    this.#map = map;
    this.#storage = storage;
    this.#presence = presence;
    this.#car = new Car(position, byHand);
    this.#guide = new Guide(map);
    this.#marker = map.car(position, { draggable: true, onGlide: (seen) => this.#guide.eat(seen) });
    this.#marker.onDrag((to) => this.#car.place(to));
    this.#guide.addEventListener('change', () => this.#showLeft());
    this.#car.addEventListener('moved', ({ detail }) => this.#moved(detail));
    watchPosition((fix) => within(settings.map.bounds, fix.position) && this.#car.located(fix));
    onClick('drive', () => this.#toggle());
    byId('speed-4').closest('fieldset').addEventListener('change', () => (this.#car.lapse = Number(chosen('speed'))));
    const wanted = byId(`speed-${new URLSearchParams(location.search).get('speed')}`);
    if (wanted) {
      wanted.checked = true;
    }
    this.#car.lapse = Number(chosen('speed'));
    // A ride without a destination (a client of 2014 names none) goes where the driver points.
    map.onTap((to) => this.#trip?.phase === 'riding' && !this.#trip.destination && this.#guide.towards(to, this.position));
    setInterval(() => this.#trip?.phase === 'riding' && this.#showMeter(), 1000);
    this.#publish({ position: this.position, heading: 0, speed: 0, at: Date.now() });
  }

  get position() {
    return this.#car.position;
  }

  /** @param {import('../trip/driver-trip.js').DriverTrip} trip */
  show(trip) {
    const before = this.#trip?.phase;
    this.#trip = trip;
    if (before === trip.phase) {
      return;
    }
    this.#car.stop();
    if (trip.phase === 'riding') {
      this.#meter = keptMeter(this.#storage, trip.tripId) ?? advance(newMeter(), { position: this.position, at: trip.startedAt ?? Date.now() });
      keepMeter(this.#storage, trip.tripId, this.#meter);
    }
    const target = trip[TARGETS[trip.phase]];
    this.#guide.towards(target ? [target.lon, target.lat] : null, this.position);
    this.#map.fit([this.position, this.#guide.target]);
    this.#showDrive();
    this.#showMeter();
  }

  /** @param {any} record of the trip, from the backend */
  recorded(record) {
    this.#meter = withRecord(this.#meter, record);
    this.#showMeter();
  }

  /** Somebody else has the wheel: another window of the same driver. */
  rest() {
    this.#car.stop();
    this.#showDrive();
  }

  /** @returns {import('../trip/steps.js').Fare} of the ride so far: what anyone finds who takes the fare table to these figures */
  fare() {
    this.#car.stop();
    this.#meter = advance(this.#meter, { position: this.position, at: Date.now() });
    const distance = Number(this.#meter.distance.toFixed(3));
    const time = Math.round(this.#meter.time);
    return { distance, time, cost: fareOf(settings.fare, distance, time) };
  }

  async #toggle() {
    if (this.#car.driving) {
      this.#car.stop();
    } else {
      const route = await this.#guide.search(this.position);
      if (route) {
        this.#car.drive(route);
      }
    }
    this.#showDrive();
  }

  /** @param {import('./car.js').Location} location */
  #moved(location) {
    this.#marker.moveTo(location.position, location.heading, this.#guide.track);
    this.#publish(location);
    this.#guide.at(location.position);
    if (this.#guide.target) {
      this.#map.stayWith(location.position, this.#marker.time);
    } else {
      this.#map.keepInView([location.position]);
    }
    if (this.#trip?.phase === 'riding') {
      this.#meter = advance(this.#meter, location);
      keepMeter(this.#storage, this.#trip.tripId, this.#meter);
      this.#showMeter();
    }
    this.#showDrive();
  }

  /** @param {import('./car.js').Location} location */
  #publish({ position: [lon, lat], heading, speed, at }) {
    keepPosition(this.#storage, { position: [lon, lat], byHand: this.#car.byHand });
    this.#presence.moved({ lon, lat, heading, speed, tripId: this.#trip?.tripId, at });
  }

  #showDrive() {
    const { driving } = this.#car;
    byId('drive').setAttribute('aria-pressed', String(driving));
    setText('drive', text(driving ? 'driving.pause' : 'driving.go'));
    byId('drive').disabled = !driving && !this.#guide.target;
  }

  #showLeft() {
    const { left, ahead } = this.#guide;
    this.#direction.show(ahead, this.#trip?.[TARGETS[this.#trip.phase]]?.label);
    const said = left ? `${format.minutes(left.time)} · ${format.distance(left.distance)}` : '';
    setText('eta', said);
    setText('arrival', said);
    this.#showDrive();
  }

  #showMeter() {
    const { distance, time, last } = this.#meter;
    const now = time + (last && !this.#car.driving ? Math.max(0, Date.now() - last.at) / 1000 : 0);
    setText('ride-distance', format.distance(distance));
    setText('ride-time', format.clock(now));
    setText('ride-cost', format.money(fareOf(settings.fare, distance, now)));
  }
}
