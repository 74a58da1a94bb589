/**
 * All that happens between the two phones, one entry a message, whether it was seen at its sender, at its receiver or at both.
 *
 * @typedef {'connection'|'pairing'|'approaching'|'driving'|'payment'} Phase
 * @typedef {'driver'|'passenger'|'backend'|'broker'} Party
 * @typedef {{packet: string, at: number, phone: 'driver'|'passenger', direction: 'out'|'in'}} Handshake
 * @typedef {{
 *   seq: number, at: number, phase: Phase, kind: string, from: Party, to: Party[], waiting: Party[],
 *   topic: string, qos: 0|1|2, retained: boolean, dup: boolean, size: number, payload: Uint8Array,
 *   handshake: Handshake[], first: boolean, aside: boolean, refused: boolean
 * }} Happening `at`: milliseconds since 1970; `to`: who has it by now; `waiting`: for whom the broker keeps it until they are back;
 *   `size`: bytes of the packet; `first`: of its kind; `aside`: of the city around, not between the two
 */

export class Ledger extends EventTarget {
  /** @type {Happening[]} the newest last */
  happenings = [];
}
