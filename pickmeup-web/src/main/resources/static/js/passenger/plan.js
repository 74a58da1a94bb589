/** Where from and where to, one decision a screen, and what it will cost: the passenger's home. */
import { MapPick } from './map-pick.js';
import { showPlan, showStep } from './plan-view.js';
import { priceOf } from './pricing.js';
import { all, onClick, setText, tell } from '../page/dom.js';
import { placeName } from '../page/api.js';
import { settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { within } from '../map/geo.js';
import { whereAmI } from '../map/position.js';
import { Finder } from '../place/finder.js';
import { recentPlaces, rememberPlace } from '../place/recent-places.js';

/**
 * @typedef {import('../map/geo.js').Position} Position
 * @typedef {import('../trip/steps.js').Place} Place
 * @typedef {'pickup'|'destination'} Which
 * @typedef {'where'|'pick'|'confirm'} Step to search a place, to choose it on the map, to see the whole
 */

/** Milliseconds to wait for the device. */
const PATIENCE = 6_000;

export class Plan {
  #map;
  #storage;
  #onPickup;
  #finder;
  #pick;
  #active = false;
  /** @type {Step} */
  #step = 'where';
  /** @type {Which} */
  #which = 'destination';
  /** @type {Record<Which, Place|undefined>} */
  #places = { pickup: undefined, destination: undefined };
  #estimate;

  /**
   * @param {import('../map/ride-map.js').RideMap} map
   * @param {import('../page/storage.js').Drawer} storage
   * @param {(position: Position) => void} onPickup told wherever the passenger is to be picked up
   */
  constructor(map, storage, onPickup) {
    this.#map = map;
    this.#storage = storage;
    this.#onPickup = onPickup;
    this.#finder = new Finder((place) => this.#take(this.#which, place), () => positionOf(this.#places.pickup) ?? settings.map.center);
    map.onTap((position) => this.#active && this.#take(this.#which, placeAt(position)));
    this.#pick = new MapPick(map);
    onClick('locate', () => this.#locate());
    onClick('choose-on-map', () => this.#go('pick'));
    onClick('pick-here', () => this.#take(this.#which, placeAt(map.middle)));
    onClick('change-pickup', () => this.#go('where', 'pickup'));
    onClick('change-destination', () => this.#go('where', 'destination'));
    all('[data-plan-back]').forEach((button) => button.addEventListener('click', () => this.#back()));
  }

  /** What is asked for; its destination is one of the recent places from now on. */
  takeWish() {
    const { pickup, destination } = this.#places;
    if (destination?.label) {
      rememberPlace(this.#storage, destination);
    }
    return { pickup, destination, estimate: this.#estimate };
  }

  /** @param {{pickup?: Place, destination?: Place}} places as they were left */
  async open({ pickup, destination }) {
    this.#active = true;
    this.#places = { pickup, destination };
    this.#estimate = undefined;
    this.#go(destination ? 'confirm' : 'where', 'destination');
    if (pickup) {
      await this.#set('pickup', { ...pickup });
    } else {
      await this.#locate();
    }
  }

  close() {
    this.#active = false;
    this.#pick.begin(null);
  }

  /** The reader has chosen other units. */
  refresh() {
    this.#show();
  }

  /** @param {Step} step @param {Which} [which] */
  #go(step, which = this.#which) {
    this.#step = step;
    this.#which = which;
    if (step === 'where') {
      this.#finder.open(recentPlaces(this.#storage));
    }
    showStep(step, which, Boolean(this.#places.destination));
    this.#show();
    this.#pick.begin(step === 'pick' ? which : null);
  }

  /** Out of the map to the search; out of a change to what was; out of the whole to the beginning. */
  #back() {
    if (this.#step === 'pick') {
      this.#go('where');
    } else if (this.#step === 'where') {
      this.#go('confirm');
    } else {
      this.#places.destination = undefined;
      this.#go('where', 'destination');
      this.#price();
    }
  }

  /** @param {Which} which @param {Place} place */
  async #take(which, place) {
    this.#places[which] = place;
    this.#go(this.#places.destination ? 'confirm' : 'where', 'destination');
    await this.#set(which, place);
  }

  async #locate() {
    this.#places.pickup = undefined;
    setText('pickup-label', text('home.locating'));
    const position = await whereAmI(PATIENCE);
    if (!this.#active) {
      return;
    }
    const inCity = position && within(settings.map.bounds, position);
    tell('home-note', inCity ? null : text(position ? 'home.outside' : 'home.noPosition'));
    const place = placeAt(position && inCity ? position : settings.map.center);
    await (this.#which === 'pickup' ? this.#take('pickup', place) : this.#set('pickup', place));
  }

  /** @param {Which} which @param {Place} place */
  async #set(which, place) {
    this.#places[which] = place;
    this.#estimate = undefined;
    if (which === 'pickup') {
      this.#onPickup([place.lon, place.lat]);
    }
    this.#show();
    await Promise.all([this.#name(place), this.#price()]);
  }

  /** @param {Place} place */
  async #name(place) {
    place.label ??= (await placeName([place.lon, place.lat])) ?? text('ride.unknownPlace');
    if (Object.values(this.#places).includes(place)) {
      this.#show();
    }
  }

  async #price() {
    const { pickup, destination } = this.#places;
    if (!pickup || !destination) {
      this.#map.route(null);
      this.#map.fit([positionOf(pickup)]);
      return;
    }
    const ends = /** @type {Position[]} */ ([positionOf(pickup), positionOf(destination)]);
    const { problem, path, estimate } = await priceOf(ends[0], ends[1]);
    if (!this.#active || pickup !== this.#places.pickup || destination !== this.#places.destination) {
      return;
    }
    tell('home-note', problem);
    this.#estimate = estimate;
    this.#map.route(path);
    this.#map.fit([...ends, ...(path ?? [])]);
    this.#show();
  }

  #show() {
    if (!this.#active) {
      return;
    }
    for (const which of /** @type {Which[]} */ (['pickup', 'destination'])) {
      if (this.#step !== 'pick' || which !== this.#which) {
        this.#map.pin(which, positionOf(this.#places[which]), (position) => this.#set(which, placeAt(position)));
      }
    }
    showPlan(this.#places, this.#estimate);
  }
}

/** @param {Position} position @returns {Place} */
function placeAt([lon, lat]) {
  return { lon, lat };
}

/** @param {Place|undefined} place @returns {Position|null} */
export function positionOf(place) {
  return place ? [place.lon, place.lat] : null;
}
