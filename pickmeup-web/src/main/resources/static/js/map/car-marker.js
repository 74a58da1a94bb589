/** A car that glides from one reported position to the next and points where it drives. */
import { L } from './leaflet.js';
import { carIcon } from './pins.js';
import { between, distance, heading as headingOf } from './geo.js';

/** Positions come about once a second; a little longer, so that the car does not stop between them. */
const GLIDE = 1_100;
/** Miles. Farther than a car gets in a second even in time lapse: it was somewhere else meanwhile. */
const LEAP = 0.5;
const still = matchMedia('(prefers-reduced-motion: reduce)');

export class CarMarker {
  #marker;
  #position;
  #heading = 0;
  #frame = 0;

  /**
   * @param {L.Map} map
   * @param {import('./geo.js').Position} position
   * @param {{title: string, draggable?: boolean}} options
   */
  constructor(map, position, { title, draggable = false }) {
    this.#position = position;
    this.#marker = L.marker([position[1], position[0]], { icon: carIcon(), title, alt: title, draggable, zIndexOffset: 1000, keyboard: draggable }).addTo(map);
  }

  /** @param {(position: import('./geo.js').Position, done: boolean) => void} action while the car is dragged */
  onDrag(action) {
    for (const type of ['drag', 'dragend']) {
      this.#marker.on(type, () => {
        cancelAnimationFrame(this.#frame);
        const { lng, lat } = this.#marker.getLatLng();
        this.#turn(headingOf(this.#position, [lng, lat]));
        this.#position = [lng, lat];
        action(this.#position, type === 'dragend');
      });
    }
  }

  /** @param {import('./geo.js').Position} position @param {number} [heading] degrees from north */
  moveTo(position, heading) {
    cancelAnimationFrame(this.#frame);
    const from = this.#position;
    const way = distance(from, position);
    if (way > 0.001 || heading !== undefined) {
      this.#turn(heading ?? headingOf(from, position));
    }
    if (still.matches || way > LEAP) {
      this.#place(position);
      return;
    }
    const start = performance.now();
    const glide = (now) => {
      const t = Math.min(1, (now - start) / GLIDE);
      this.#place(between(from, position, t));
      if (t < 1) {
        this.#frame = requestAnimationFrame(glide);
      }
    };
    this.#frame = requestAnimationFrame(glide);
  }

  remove() {
    cancelAnimationFrame(this.#frame);
    this.#marker.remove();
  }

  #place(position) {
    this.#position = position;
    this.#marker.setLatLng([position[1], position[0]]);
  }

  #turn(heading) {
    // The short way round: from 350 to 10 degrees is twenty, not three hundred and forty.
    const turn = ((heading - this.#heading + 540) % 360) - 180;
    this.#heading += turn;
    const image = this.#marker.getElement()?.querySelector('img');
    if (image) {
      image.style.transition = still.matches ? 'none' : 'transform 300ms linear';
      image.style.transform = `rotate(${this.#heading}deg)`;
    }
  }
}
