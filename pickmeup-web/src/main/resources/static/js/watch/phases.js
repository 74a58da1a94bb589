/**
 * Which of the five phases a ride is in, by what was said.
 *
 * @typedef {'connection'|'pairing'|'approaching'|'driving'|'payment'} Phase
 */

/** @type {readonly Phase[]} */
export const PHASES = Object.freeze(['connection', 'pairing', 'approaching', 'driving', 'payment']);

/** @type {Record<string, Phase>} a message that begins a phase belongs to it */
const BEGINS = { request: 'pairing', accept: 'pairing', tripStart: 'driving' };
/** @type {Record<string, Phase>} one that ends a phase belongs to that, and the next one follows */
const LEADS_TO = { confirm: 'approaching', tripEnd: 'payment' };
/** @type {Record<string, Phase>} as the backend tells it to a page that was reloaded in mid-ride */
const KNOWN = { requested: 'pairing', accepted: 'approaching', arrived: 'approaching', riding: 'driving', ended: 'payment' };

export class Phases {
  /** @type {Phase} */
  current = 'connection';
  /** @type {string|undefined} */
  #tripId;

  /**
   * @param {string} kind of the message
   * @param {{tripId?: string, phase?: string}} message
   * @returns {Phase} that it belongs to
   */
  take(kind, { tripId, phase }) {
    if (BEGINS[kind]) {
      this.#enter(BEGINS[kind], tripId);
    }
    const own = this.current;
    if (LEADS_TO[kind]) {
      this.#enter(LEADS_TO[kind], tripId);
    }
    if (kind === 'trip' && phase && KNOWN[phase] && this.#tripId === undefined) {
      this.#enter(KNOWN[phase], tripId);
    }
    return own;
  }

  /** What is said again leads nowhere back to: only another ride begins anew. */
  #enter(phase, tripId) {
    const another = tripId !== this.#tripId && phase === 'pairing';
    if (another || PHASES.indexOf(phase) > PHASES.indexOf(this.current)) {
      this.current = phase;
      this.#tripId = tripId ?? this.#tripId;
    }
  }
}
