/**
 * One message, from its sender to whoever has it by now; or a connection that begins or ends.
 *
 * @typedef {import('./kinds.js').Party} Party
 * @typedef {{packet: string, at: number, phone: 'driver'|'passenger', direction: 'out'|'in'}} Step of a handshake
 * @typedef {{
 *   seq: number, at: number, phase: import('./phases.js').Phase, kind: string, from: Party, to: Party[], waiting: Party[], person: string|null,
 *   topic: string, qos: 0|1|2, retained: boolean, dup: boolean, size: number, payload: Uint8Array,
 *   handshake: Step[], first: boolean, aside: boolean, stranger: boolean, refused: boolean, pulled: boolean
 * }} Happening `at`: milliseconds since 1970; `to`: who has it by now; `waiting`: for whom the broker keeps it until they are back;
 *   `person`: id of the sender, where it is known; `retained`: to be kept by the broker or, from the broker, kept until now; `size`:
 *   bytes of the packet; `first`: of its kind; `aside`: of the city around, not between the two; `stranger`: from a
 *   driver or passenger who is neither of them; `refused`: by the broker; `pulled`: a
 *   connection that was lost by hand
 */

export const NOTHING = new Uint8Array(0);

/**
 * @param {import('./packets.js').PacketEvent} event
 * @param {Partial<Happening> & Pick<Happening, 'seq'|'phase'|'kind'|'from'|'to'|'first'>} told
 * @returns {Happening}
 */
export function happeningOf({ at, topic = '', qos = 0, retain = false, dup = false, size, payload = NOTHING }, told) {
  const rest = { waiting: [], person: null, handshake: [], aside: false, stranger: false, refused: false, pulled: false };
  return { at, topic, qos, retained: retain, dup, size, payload, ...rest, ...told };
}

/** @param {Uint8Array} one @param {Uint8Array} [other] */
export function sameBytes(one, other = NOTHING) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
