/** The car of a ride: it glides from one reported position to the next and points where it drives. */
import { L } from './leaflet.js';
import { Glide } from './glide.js';
import { carIcon } from './pins.js';
import { distance, heading as headingOf } from './geo.js';

/**
 * @typedef {import('./geo.js').Position} Position
 * @typedef {import('./track.js').Track} Track
 */
const still = matchMedia('(prefers-reduced-motion: reduce)');
/** Miles under which a hand that drags points nowhere. */
const TREMBLE = 0.003;

export class CarMarker {
  #marker;
  #glide;
  #onGlide;
  #frame = 0;
  #dragged = false;

  /**
   * @param {any} map Leaflet's
   * @param {Position} position
   * @param {{title: string, draggable?: boolean, onGlide?: (position: Position) => void}} options `onGlide`: told where the
   *   car is seen, with each frame
   */
  constructor(map, position, { title, draggable = false, onGlide = () => {} }) {
    this.#glide = new Glide(position);
    this.#onGlide = onGlide;
    const icon = carIcon();
    this.#marker = L.marker([position[1], position[0]], { icon, title, alt: title, draggable, zIndexOffset: 1000, keyboard: draggable }).addTo(map);
  }

  /** @param {(position: Position) => void} action once the car has been dragged somewhere */
  onDrag(action) {
    this.#marker.on('dragstart', () => (this.#dragged = true));
    this.#marker.on('drag', () => {
      const { lng, lat } = this.#marker.getLatLng();
      if (distance(this.#glide.position, [lng, lat]) > TREMBLE) {
        this.#glide.jump([lng, lat], headingOf(this.#glide.position, [lng, lat]));
        this.#turn(this.#glide.heading);
      }
    });
    this.#marker.on('dragend', () => {
      this.#dragged = false;
      const { lng, lat } = this.#marker.getLatLng();
      this.#glide.jump([lng, lat], this.#glide.heading);
      action([lng, lat]);
    });
  }

  /** @param {Position} position @param {number} [heading] degrees from north @param {Track|null} [route] where it drives, if known */
  moveTo(position, heading, route) {
    if (still.matches) {
      this.#glide.jump(position, heading);
    } else {
      this.#glide.to(position, { now: performance.now(), heading, route });
    }
    if (!this.#frame) {
      this.#step(performance.now());
    }
  }

  /** How long the car takes to where it was last reported, in milliseconds. */
  get time() {
    return still.matches ? 0 : this.#glide.time;
  }

  remove() {
    cancelAnimationFrame(this.#frame);
    this.#marker.remove();
  }

  #step(now) {
    const { position, heading, moving } = this.#glide.at(now);
    if (!this.#dragged) {
      this.#marker.setLatLng([position[1], position[0]]);
      this.#turn(heading);
      this.#onGlide(position);
    }
    this.#frame = moving ? requestAnimationFrame((next) => this.#step(next)) : 0;
  }

  #turn(heading) {
    const image = this.#marker.getElement()?.querySelector('img');
    if (image) {
      image.style.transform = `rotate(${heading.toFixed(1)}deg)`;
    }
  }
}
