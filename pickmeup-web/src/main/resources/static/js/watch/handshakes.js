/**
 * Which packet belongs to which happening: packets name each other by a number that each side of a connection gives out for itself.
 *
 * @typedef {import('./packets.js').PacketEvent} PacketEvent
 * @typedef {import('./happening.js').Happening} Happening
 */

/** Answers to what the phone has begun come in, answers to what it received go out; PUBREL is the second word of whoever began. */
const ANSWERS = ['connack', 'suback', 'unsuback', 'puback', 'pubrec', 'pubcomp'];
const LAST = ['connack', 'suback', 'unsuback', 'puback', 'pubcomp'];

export class Handshakes {
  /** @type {Map<string, Happening>} */
  #open = new Map();

  /** @param {PacketEvent} event that a happening begins with at this phone @param {Happening} happening */
  begin(event, happening) {
    happening.handshake.push(stepOf(event));
    if (event.packet !== 'publish' || event.qos) {
      this.#open.set(keyOf(event), happening);
    }
  }

  /** Whether the packet is one that was sent before. @param {PacketEvent} event */
  again(event) {
    return this.#open.get(keyOf(event))?.topic === event.topic;
  }

  /** @param {PacketEvent} event CONNECT @returns {boolean} whether one before it has no answer yet, as where there is no broker */
  knocks(event) {
    return this.#open.has(keyOf(event));
  }

  /** @param {PacketEvent} event @returns {Happening|undefined} what goes on with it */
  go(event) {
    const key = keyOf(event);
    const happening = this.#open.get(key);
    happening?.handshake.push(stepOf(event));
    if (LAST.includes(event.packet)) {
      this.#open.delete(key);
    }
    return happening;
  }
}

/** @param {PacketEvent} event */
function keyOf({ phone, packet, direction, id }) {
  const own = ANSWERS.includes(packet) ? direction === 'in' : direction === 'out';
  return `${phone} ${own ? 'began' : 'received'} ${id ?? 'connection'}`;
}

/** @param {PacketEvent} event @returns {import('./happening.js').Step} */
function stepOf({ packet, at, phone, direction }) {
  return { packet, at, phone, direction };
}
