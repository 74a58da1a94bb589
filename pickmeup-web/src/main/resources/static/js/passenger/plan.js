/** Where from and where to, and what it will cost: the passenger's home. */
import { byId, onClick, setText, tell } from '../page/dom.js';
import { findRoute, placeName } from '../page/api.js';
import { format, settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { within } from '../map/geo.js';
import { whereAmI } from '../map/position.js';
import { fareOf } from '../trip/fare.js';

/**
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {import('../trip/steps.js').Place} Place
 */

/** Milliseconds to wait for the device. */
const PATIENCE = 6_000;

export class Plan {
  #map;
  #onPickup;
  #active = false;
  /** @type {Place|undefined} */
  #pickup;
  /** @type {Place|undefined} */
  #destination;
  #estimate;

  /**
   * @param {import('../map/ride-map.js').RideMap} map
   * @param {(position: Position) => void} onPickup told wherever the passenger is to be picked up
   */
  constructor(map, onPickup) {
    this.#map = map;
    this.#onPickup = onPickup;
    map.onTap((position) => this.#active && this.#setDestination(position));
    onClick('destination-center', () => this.#setDestination(map.middle));
    onClick('locate', () => this.#locate());
  }

  /** What is asked for. */
  get wish() {
    return { pickup: this.#pickup, destination: this.#destination, estimate: this.#estimate };
  }

  /** @param {{pickup?: Place, destination?: Place}} places as they were left */
  async open({ pickup, destination }) {
    this.#active = true;
    this.#pickup = pickup;
    this.#destination = destination;
    this.#estimate = undefined;
    this.#show();
    if (pickup) {
      this.#setPickup([pickup.lon, pickup.lat]);
    } else {
      await this.#locate();
    }
  }

  close() {
    this.#active = false;
  }

  async #locate() {
    setText('pickup-label', text('home.locating'));
    const position = await whereAmI(PATIENCE);
    if (!this.#active) {
      return;
    }
    const inCity = position && within(settings.map.bounds, position);
    tell('home-note', inCity ? null : text(position ? 'home.outside' : 'home.noPosition'));
    this.#setPickup(inCity ? position : settings.map.center);
  }

  async #setPickup([lon, lat]) {
    this.#pickup = { lon, lat };
    this.#onPickup([lon, lat]);
    await this.#changed('pickup', this.#pickup);
  }

  async #setDestination([lon, lat]) {
    this.#destination = { lon, lat };
    await this.#changed('destination', this.#destination);
  }

  async #changed(which, place) {
    this.#estimate = undefined;
    this.#show();
    const label = placeName([place.lon, place.lat]).then((name) => {
      place.label = name ?? text('ride.unknownPlace');
      setText(`${which}-label`, place.label);
    });
    await Promise.all([label, this.#price()]);
  }

  async #price() {
    const [pickup, destination] = [this.#pickup, this.#destination];
    if (!pickup || !destination) {
      this.#map.route(null);
      this.#map.fit([positionOf(pickup)]);
      return;
    }
    const ends = /** @type {Position[]} */ ([positionOf(pickup), positionOf(destination)]);
    const route = await findRoute(ends[0], ends[1]).catch(() => null);
    if (!this.#active || pickup !== this.#pickup || destination !== this.#destination) {
      return;
    }
    tell('home-note', route ? null : text('home.noRoute'));
    if (route) {
      const { distance, time, path } = route;
      this.#estimate = { distance, time, cost: fareOf(settings.fare, distance, time) };
      this.#map.route(path);
      this.#map.fit([...ends, ...path]);
    }
    this.#show();
  }

  #show() {
    const [pickup, destination, estimate] = [this.#pickup, this.#destination, this.#estimate];
    this.#map.pin('pickup', positionOf(pickup), (position) => this.#setPickup(position));
    this.#map.pin('destination', positionOf(destination), (position) => this.#setDestination(position));
    setText('pickup-label', pickup?.label ?? '…');
    setText('destination-label', destination ? (destination.label ?? '…') : text('home.tapMap'));
    byId('estimate').hidden = !estimate;
    byId('request-ride').disabled = !estimate;
    if (estimate) {
      setText('estimate-fare', format.money(estimate.cost));
      setText('estimate-time', format.minutes(estimate.time));
      setText('estimate-distance', format.distance(estimate.distance));
    }
  }
}

/** @param {Place|undefined} place @returns {Position|null} */
export function positionOf(place) {
  return place ? [place.lon, place.lat] : null;
}
