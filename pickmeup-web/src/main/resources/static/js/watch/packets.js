/**
 * @typedef {{
 *   phone: 'driver'|'passenger', at: number, direction: 'out'|'in',
 *   packet: 'connect'|'connack'|'publish'|'puback'|'pubrec'|'pubrel'|'pubcomp'|'subscribe'|'suback'|'unsubscribe'|'unsuback'|'disconnect'|'lost',
 *   size: number, id?: number, topic?: string, qos?: 0|1|2, retain?: boolean, dup?: boolean, payload?: Uint8Array,
 *   will?: {topic: string, qos: number, retained: boolean}, filters?: {filter: string, qos: number}[], code?: number, clientId?: string
 * }} PacketEvent an MQTT packet as it passed a phone; `at`: milliseconds since 1970, `size`: bytes of it all; `lost` is no packet, but
 *   the end of a connection without one
 */

export {};
