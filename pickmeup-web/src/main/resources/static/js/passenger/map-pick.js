/** A place that is chosen by moving the map under a pin, which stays in the middle. */
import { placeName } from '../page/api.js';
import { setText } from '../page/dom.js';
import { text } from '../page/texts.js';

/** Milliseconds that the map rests before the place under the pin is named. */
const REST = 250;

export class MapPick {
  #map;
  /** @type {'pickup'|'destination'|null} */
  #which = null;
  #naming = 0;

  /** @param {import('../map/ride-map.js').RideMap} map */
  constructor(map) {
    this.#map = map;
    map.onMove(
      () => this.#follow(),
      () => this.#name(),
    );
  }

  /** @param {'pickup'|'destination'|null} which pin is placed; null for none, or no more */
  begin(which) {
    this.#which = which;
    this.#follow();
    this.#name();
  }

  #follow() {
    if (this.#which) {
      this.#map.pin(this.#which, this.#map.middle);
    }
  }

  #name() {
    clearTimeout(this.#naming);
    if (this.#which) {
      this.#naming = setTimeout(async () => setText('pick-label', (await placeName(this.#map.middle)) ?? text('ride.unknownPlace')), REST);
    }
  }
}
