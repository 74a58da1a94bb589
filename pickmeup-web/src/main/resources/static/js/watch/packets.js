/**
 * MQTT 3.1 and 3.1.1 as it passes a socket, packet by packet. Passwords are left where they are.
 *
 * @typedef {'connect'|'connack'|'publish'|'puback'|'pubrec'|'pubrel'|'pubcomp'|'subscribe'|'suback'|'unsubscribe'|'unsuback'|
 *   'pingreq'|'pingresp'|'disconnect'} PacketType
 * @typedef {{
 *   packet: PacketType, size: number, id?: number,
 *   topic?: string, qos?: 0|1|2, retain?: boolean, dup?: boolean, payload?: Uint8Array,
 *   clientId?: string, clean?: boolean, will?: {topic: string, qos: 0|1|2, retained: boolean},
 *   filters?: {filter: string, qos: 0|1|2}[], code?: number
 * }} Packet `size`: bytes of it all; `code`: of the answer to CONNECT or SUBSCRIBE, where 0x80 refuses a subscription
 * @typedef {Omit<Packet, 'packet'> & {
 *   packet: Exclude<PacketType, 'pingreq'|'pingresp'>|'lost', phone: 'driver'|'passenger', at: number, direction: 'out'|'in', pulled?: boolean
 * }} PacketEvent as a phone tells it; `at`: milliseconds since 1970; `lost` is no packet, but the end of a connection without one,
 *   `pulled`: by hand
 */

const TYPES = /** @type {const} */ ([
  undefined, 'connect', 'connack', 'publish', 'puback', 'pubrec', 'pubrel', 'pubcomp',
  'subscribe', 'suback', 'unsubscribe', 'unsuback', 'pingreq', 'pingresp', 'disconnect',
]);
const WITH_ID = ['puback', 'pubrec', 'pubrel', 'pubcomp', 'unsuback'];
const UTF8 = new TextDecoder();

/** One direction of a connection: a packet may come in pieces, and several at once. */
export class PacketReader {
  #rest = new Uint8Array(0);

  /** @param {Uint8Array} bytes @returns {Packet[]} those that are complete by now */
  read(bytes) {
    const all = new Uint8Array(this.#rest.length + bytes.length);
    all.set(this.#rest);
    all.set(bytes, this.#rest.length);
    const packets = [];
    let start = 0;
    for (let end = endOf(all, start); end !== null; end = endOf(all, start)) {
      const packet = decode(all.slice(start, end));
      if (packet) {
        packets.push(packet);
      }
      start = end;
    }
    this.#rest = all.slice(start);
    return packets;
  }
}

/** @param {Uint8Array} bytes @param {number} start @returns {number|null} where the packet ends that begins there; null when it is not all here */
function endOf(bytes, start) {
  let length = 0;
  for (let digit = 0; digit < 4; digit++) {
    const byte = bytes[start + 1 + digit];
    if (byte === undefined) {
      return null;
    }
    length += (byte & 0x7f) * 128 ** digit;
    if (byte < 0x80) {
      const end = start + 2 + digit + length;
      return end <= bytes.length ? end : null;
    }
  }
  throw new RangeError('This is no MQTT: a length of more than four digits');
}

/** @param {Uint8Array} bytes of one packet @returns {Packet|null} null for a type that there is not */
function decode(bytes) {
  const type = TYPES[bytes[0] >> 4];
  if (!type) {
    return null;
  }
  /** @type {Packet} */
  const packet = { packet: type, size: bytes.length };
  const body = new Body(bytes.subarray(1 + bytes.subarray(1).findIndex((byte) => byte < 0x80) + 1));
  if (WITH_ID.includes(type)) {
    packet.id = body.number();
  }
  return Object.assign(packet, READERS[type]?.(body, bytes[0] & 0x0f));
}

/** @type {Partial<Record<PacketType, (body: Body, flags: number) => Partial<Packet>>>} */
const READERS = {
  connect(body) {
    body.text(); // the name of the protocol
    body.byte(); // and its version
    const flags = body.byte();
    body.number(); // keep-alive
    const clientId = body.text();
    const clean = (flags & 0x02) !== 0;
    if (!(flags & 0x04)) {
      return { clientId, clean };
    }
    return { clientId, clean, will: { topic: body.text(), qos: qosOf(flags >> 3), retained: (flags & 0x20) !== 0 } };
  },
  connack(body) {
    body.byte();
    return { code: body.byte() };
  },
  publish(body, flags) {
    const qos = qosOf(flags >> 1);
    const topic = body.text();
    const id = qos > 0 ? { id: body.number() } : {};
    return { topic, qos, ...id, retain: (flags & 0x01) !== 0, dup: (flags & 0x08) !== 0, payload: body.rest() };
  },
  subscribe(body) {
    const id = body.number();
    const filters = [];
    while (body.more) {
      filters.push({ filter: body.text(), qos: qosOf(body.byte()) });
    }
    return { id, filters };
  },
  suback(body) {
    return { id: body.number(), code: body.byte() };
  },
  unsubscribe(body) {
    const id = body.number();
    const filters = [];
    while (body.more) {
      filters.push({ filter: body.text(), qos: qosOf(0) });
    }
    return { id, filters };
  },
};

/** @param {number} bits @returns {0|1|2} */
function qosOf(bits) {
  return /** @type {0|1|2} */ (bits & 0x03);
}

/** What follows a packet's length, read from its beginning to its end. */
class Body {
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  get more() {
    return this.#at < this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  number() {
    return this.byte() * 256 + this.byte();
  }

  text() {
    const length = this.number();
    this.#at += length;
    return UTF8.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  rest() {
    return this.#bytes.slice(this.#at);
  }
}
