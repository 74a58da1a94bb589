/**
 * One person's ride: the state machine's steps, kept in storage, and what they say, put on the wire.
 *
 * Event `change` ({state, before}).
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
  #lastStatus = null;

  /**
   * @param {{
   *   me: {role: 'driver'|'passenger', id: string, name: string},
   *   connection: Connection, outbox: Outbox, storage: Storage,
   *   start: () => any, transition: (state: any, event: any, me: any) => import('./steps.js').Step<any>
   * }} parts `start` gives the state of someone without a trip
   */
  constructor({ me, connection, outbox, storage, start, transition }) {
    super();
    this.#me = me;
    this.#connection = connection;
    this.#outbox = outbox;
    this.#transition = transition;
    this.#storage = storage;
    this.state = JSON.parse(storage.getItem('trip') ?? 'null') ?? start();

    connection.addEventListener('message', ({ detail }) => this.#heard(detail));
    connection.addEventListener('online', () => {
      outbox.restart();
      this.dispatch({ type: 'online' });
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
      this.dispatchEvent(new CustomEvent('change', { detail: { state, before } }));
    }
    this.#flush();
    if (before.tripId && !state.tripId && this.#lastStatus && this.#lastStatus.tripId !== before.tripId) {
      // What is under way now may have been told while this page was still on a trip that is over.
      this.dispatch({ type: 'status', status: this.#lastStatus });
    }
  }

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
      this.dispatch(message);
    }
  }
}

/** What an inbox may say; other types are somebody's addition and no event of ours, whatever they are called. */
const INBOX = new Set(['accept', 'confirm', 'taken', 'arrived', 'tripStart', 'tripEnd', 'cancel', 'paymentRejected', 'tripProcessed']);
