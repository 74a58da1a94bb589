/** What to do next, large enough for somebody who drives. */
import { placeName } from '../page/api.js';
import { byId, setText } from '../page/dom.js';
import { format } from '../page/settings.js';
import { text } from '../page/texts.js';
import { nextDirection } from './directions.js';

const ARROWS = {
  left: 'M32 42V24a8 8 0 0 0-8-8H10M18 6 8 16l10 10',
  right: 'M16 42V24a8 8 0 0 1 8-8h14M30 6l10 10-10 10',
  sharpLeft: 'M34 42V14L12 34M12 20v14h14',
  sharpRight: 'M14 42V14l22 20M36 20v14H22',
  back: 'M34 42V20a10 10 0 0 0-20 0v18M6 30l8 8 8-8',
  arrive: 'M24 44s14-13 14-24a14 14 0 0 0-28 0c0 11 14 24 14 24zM24 25a5 5 0 1 0 0-10 5 5 0 0 0 0 10z',
};

export class DirectionView {
  /** @type {Map<string, string|undefined>} names of streets by a place on them; undefined until one is known */
  #streets = new Map();
  #place = '';

  /** @param {import('../map/geo.js').Position[]|null} path from the car on @param {string} [target] what is at its end */
  show(path, target) {
    const direction = path && nextDirection(path);
    byId('direction').classList.toggle('empty', !direction);
    if (!direction) {
      return;
    }
    const { turn, distance, towards } = direction;
    byId('direction').querySelector('path').setAttribute('d', ARROWS[turn]);
    setText('direction-distance', format.ahead(distance));
    if (turn === 'arrive') {
      setText('direction-street', target ? text('direction.arriveAt', target) : text('direction.arrive'));
    } else {
      this.#showStreet(turn, towards);
    }
  }

  /** Asks once for each corner. */
  async #showStreet(turn, towards) {
    const place = towards.map((degrees) => degrees.toFixed(4)).join();
    const said = () => {
      const street = this.#streets.get(place);
      setText('direction-street', street ? text('direction.onto', text(`direction.${turn}`), street) : text(`direction.${turn}`));
    };
    this.#place = place;
    said();
    if (!this.#streets.has(place)) {
      this.#streets.set(place, undefined);
      this.#streets.set(place, await placeName(towards));
      if (this.#place === place) {
        said();
      }
    }
  }
}
