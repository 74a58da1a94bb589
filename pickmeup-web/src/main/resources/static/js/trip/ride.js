/**
 * One person's ride: the state machine's steps, kept in storage, and what they say, put on the wire.
 *
 * Events: `change` ({state, before}), `record` (what the backend's record of the trip says, for a page that was away).
 *
 * @typedef {import('../wire/connection.js').Connection} Connection
 * @typedef {import('../wire/outbox.js').Outbox} Outbox
 */
import { CHANNELS, parseTopic, readMessage, topicOf } from '../wire/contract.js';
import { uuid } from '../wire/uuid.js';

export class Ride extends EventTarget {
  #me;
  #connection;
  #outbox;
  #transition;
  #storage;
  #findTrip;
  /** @type {Record<string, any>|null} */
  #lastStatus = null;

  /**
   * @param {{
   *   me: {role: 'driver'|'passenger', id: string, name: string},
   *   connection: Connection, outbox: Outbox, storage: import('../page/storage.js').Drawer,
   *   start: () => any, transition: (state: any, event: any, me: any) => import('./steps.js').Step<any>,
   *   findTrip: (tripId: string) => Promise<any>
   * }} parts `start` gives the state of someone without a trip, `findTrip` the backend's record of one, or null
   */
  constructor({ me, connection, outbox, storage, start, transition, findTrip }) {
    super();
    this.#me = me;
    this.#connection = connection;
    this.#outbox = outbox;
    this.#transition = transition;
    this.#storage = storage;
    this.#findTrip = findTrip;
    this.state = JSON.parse(storage.getItem('trip') ?? 'null') ?? start();

    connection.addEventListener('message', ({ detail }) => this.#heard(detail));
    connection.addEventListener('online', () => {
      outbox.restart();
      this.dispatch({ type: 'online' });
      this.#lookUp();
    });
    setInterval(() => this.#flush(), 1000);
    connection.subscribe(topicOf('inbox', me), CHANNELS.inbox.qos);
    connection.subscribe(topicOf('trip', me), CHANNELS.trip.qos);
  }

  /** @param {{type: string} & Record<string, any>} event */
  dispatch(event) {
    const before = this.state;
    const { state, say, settle } = this.#transition(before, event, this.#me);
    settle.forEach((name) => name && this.#outbox.settle(name));
    say.forEach((saying) => this.#say(saying));
    if (state !== before) {
      this.state = state;
      this.#storage.setItem('trip', JSON.stringify(state));
    }
    // Before anybody is followed: it may be what is said here that gives the right to.
    this.#flush();
    if (state !== before) {
      this.dispatchEvent(new CustomEvent('change', { detail: { state, before } }));
    }
    if (event.type === 'status' && !before.tripId && state.tripId) {
      this.#lookUp();
    }
    if (before.tripId && !state.tripId && this.#lastStatus && this.#lastStatus.tripId !== before.tripId) {
      // What is under way now may have been told while this page was still on a trip that is over.
      this.dispatch({ type: 'status', status: this.#lastStatus });
    }
  }

  /** What became of a trip that is over is retained nowhere, nor how far a ride has come: a page that was away looks it up. */
  async #lookUp() {
    const { tripId, toldAt } = this.state;
    const record = tripId && toldAt ? await this.#findTrip(tripId) : null;
    if (record && this.state.tripId === tripId) {
      this.dispatch({ type: 'status', status: record });
      this.dispatchEvent(new CustomEvent('record', { detail: record }));
    }
  }

  /** @param {import('./steps.js').Saying} saying */
  #say({ channel, to, body, repeat }) {
    const { qos, retained } = CHANNELS[channel];
    const payload = body === null ? '' : JSON.stringify({ ...body, at: Date.now() });
    const message = { topic: topicOf(channel, to), payload, qos, retained };
    this.#outbox.put(repeat ?? uuid(), message, repeat ? 'answered' : 'handed');
  }

  #flush() {
    this.#outbox.flush((message) => this.#connection.publish(message.topic, message.payload, message));
  }

  #heard({ topic, payload }) {
    const to = parseTopic(topic);
    if (to?.person?.role !== this.#me.role || to.person.id !== this.#me.id) {
      return;
    }
    const message = readMessage(payload);
    if (to.channel === 'trip' && (message || payload === '')) {
      this.#lastStatus = message;
      this.dispatch({ type: 'status', status: message });
    } else if (message && to.channel === 'inbox' && INBOX.has(message.type)) {
      this.dispatch({ ...message, type: message.type });
    }
  }
}

/** What an inbox may say; other types are somebody's addition and no event of ours, whatever they are called. */
const INBOX = new Set(['accept', 'confirm', 'taken', 'arrived', 'tripStart', 'tripEnd', 'cancel', 'paymentRejected', 'tripProcessed']);
