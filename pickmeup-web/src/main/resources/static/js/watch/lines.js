/**
 * The two phones' connections to the broker: their wills, and what each listens to, also while it is away.
 *
 * @typedef {'driver'|'passenger'} Role
 * @typedef {import('./packets.js').PacketEvent} PacketEvent
 */
import { matches } from './kinds.js';

export class Lines {
  #lines = { driver: new Line(), passenger: new Line() };

  /** @param {PacketEvent} event CONNECT */
  open({ phone, clientId, clean = false, will }) {
    const line = this.#lines[phone];
    if (clean || clientId !== line.clientId) {
      line.filters.clear();
    }
    Object.assign(line, { clientId, clean, will, up: true });
  }

  /** @param {Role} phone @returns {Line} as it was */
  close(phone) {
    const line = this.#lines[phone];
    line.up = false;
    return line;
  }

  /** @param {Role} phone @param {{topic: string, qos: 0|1|2}} subscription that was granted */
  listen(phone, { topic, qos }) {
    this.#lines[phone].filters.set(topic, qos);
  }

  /** @param {Role} phone @param {string} filter */
  forget(phone, filter) {
    this.#lines[phone].filters.delete(filter);
  }

  /** @param {string} topic @param {number} qos @param {Role} sender @returns {import('./kinds.js').Party[]} for whom the broker keeps it */
  waitingFor(topic, qos, sender) {
    const away = (role) => {
      const { up, filters } = this.#lines[role];
      return !up && qos > 0 && [...filters].some(([filter, granted]) => granted > 0 && matches(filter, topic));
    };
    return /** @type {Role[]} */ (['driver', 'passenger']).filter((role) => role !== sender && away(role));
  }
}

class Line {
  /** @type {string|undefined} */
  clientId;
  clean = false;
  up = false;
  /** @type {PacketEvent['will']} */
  will;
  /** @type {Map<string, 0|1|2>} */
  filters = new Map();
}
