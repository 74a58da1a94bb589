/** A ride played back: the car on the map, and what had been said by then. */
import { byId, element, onClick, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { L } from '../map/leaflet.js';
import { carIcon } from '../map/pins.js';
import { askAsOperator } from '../operator/operator.js';
import { figures } from '../operator/figures.js';
import { withTimes } from '../trip/record.js';
import { trailAt, trailOf } from './trail.js';

/** A whole ride plays in about so many milliseconds. */
const PLAYED_IN = 20_000;
const latLng = ([lon, lat]) => [lat, lon];

export class TrailView {
  #map;
  #line;
  #car;
  /** @type {import('./trail.js').Trail|null} */
  #trail = null;
  #frame = 0;
  #slider = byId('trail-time');

  /** @param {any} map Leaflet's */
  constructor(map) {
    this.#map = map;
    this.#line = L.polyline([], { className: 'trail-line', weight: 5, interactive: false });
    this.#car = L.marker([0, 0], { icon: carIcon(), interactive: false, keyboard: false });
    this.#slider.addEventListener('input', () => this.#pause());
    this.#slider.addEventListener('input', () => this.#show());
    onClick('trail-play', () => (this.#frame ? this.#pause() : this.#play()));
    onClick('trail-close', () => this.close());
    byId('trail-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.open(byId('trail-id').value.trim());
    });
  }

  /** @param {string} tripId */
  async open(tripId) {
    byId('trail-id').value = tripId;
    let record;
    try {
      record = withTimes(await askAsOperator(`/api/trips/${encodeURIComponent(tripId)}`));
    } catch {
      this.close();
      setText('trail-none', text('operations.trail.unknown'));
      return;
    }
    this.#trail = trailOf(record);
    byId('trail-none').hidden = true;
    byId('trail').hidden = false;
    setText('trail-who', record.driver ? text('operations.trip.both', record.passenger.name, record.driver.name) : record.passenger.name);
    setText('trail-fare', record.fare ? format.money(Number(record.fare.cost)) : '');
    const { from, to, moments, track } = this.#trail;
    this.#slider.max = String(to - from);
    this.#slider.value = this.#slider.max;
    byId('trail-moments').replaceChildren(...moments.map(row));
    if (track.length) {
      this.#line.addTo(this.#map);
      this.#car.addTo(this.#map);
      this.#map.fitBounds(L.latLngBounds(track.map(({ position }) => latLng(position))), { padding: [48, 48], maxZoom: 16, animate: false });
    }
    this.#show();
  }

  close() {
    this.#pause();
    this.#trail = null;
    this.#line.remove();
    this.#car.remove();
    byId('trail').hidden = true;
    byId('trail-none').hidden = false;
    setText('trail-none', text('operations.trail.none'));
  }

  #play() {
    if (!this.#trail) {
      return;
    }
    setText('trail-play', text('operations.trail.pause'));
    const length = this.#trail.to - this.#trail.from;
    const start = Number(this.#slider.value) >= length ? 0 : Number(this.#slider.value);
    let began = 0;
    const step = (now) => {
      began ||= now;
      const at = start + ((now - began) / PLAYED_IN) * length;
      this.#slider.value = String(Math.min(at, length));
      this.#show();
      this.#frame = at < length ? requestAnimationFrame(step) : 0;
      if (!this.#frame) {
        this.#pause();
      }
    };
    this.#frame = requestAnimationFrame(step);
  }

  #pause() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    setText('trail-play', text('operations.trail.play'));
  }

  #show() {
    if (!this.#trail) {
      return;
    }
    const at = this.#trail.from + Number(this.#slider.value);
    const { position, driven, said } = trailAt(this.#trail, at);
    const clock = figures.clock(at);
    setText('trail-at', clock);
    this.#slider.setAttribute('aria-valuetext', clock);
    this.#line.setLatLngs(driven.map(latLng));
    this.#car.setOpacity(position ? 1 : 0);
    if (position) {
      this.#car.setLatLng(latLng(position));
    }
    [...byId('trail-moments').children].forEach((item, i) => item.classList.toggle('to-come', i >= said));
  }
}

/** @param {import('./trail.js').Moment} moment */
function row({ at, type, who, words }) {
  const known = text(`operations.event.${type}`);
  const name = known.startsWith('operations.') ? type : known;
  return element(
    'li',
    {},
    element('time', { className: 'muted', textContent: figures.clock(at) }),
    element('strong', { textContent: name }),
    element('span', { className: 'muted', textContent: who }),
    ...(words ? [element('span', { className: 'words', textContent: words })] : []),
  );
}
