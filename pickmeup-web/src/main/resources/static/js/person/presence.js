/** What this person tells about itself: presence, picture and location, retained until the person leaves. */
import { CHANNELS, readMessage, topicOf } from '../wire/contract.js';

export class OwnPresence {
  #connection;
  #session;
  #connectionTime;
  /** @type {object|null} */
  #location = null;

  /**
   * @param {import('../wire/connection.js').Connection} connection
   * @param {() => import('./session.js').Session} session
   * @param {() => number} connectionTime milliseconds since 1970, the same as long as this page lives
   */
  constructor(connection, session, connectionTime) {
    this.#connection = connection;
    this.#session = session;
    this.#connectionTime = connectionTime;
    const own = topicOf('presence', session());
    connection.subscribe(own, CHANNELS.presence.qos);
    connection.addEventListener('message', ({ detail: { topic, payload } }) => {
      if (topic === own && readMessage(payload) === null) {
        this.#appear(); // the will of a connection that was lost came after the new connection's presence
      }
    });
    connection.addEventListener('online', () => {
      this.#appear();
      this.#publish('picture', { url: session().picture });
      if (this.#location) {
        this.#publish('location', this.#location);
      }
    });
  }

  /** @param {{lon: number, lat: number, heading?: number, speed?: number, tripId?: string, at: number}} location */
  moved(location) {
    this.#location = location;
    this.#publish('location', location);
  }

  /** Takes the location back, until the next one. */
  hide() {
    this.#location = null;
    this.#clear('location');
  }

  #appear() {
    const { name, vehicle } = this.#session();
    this.#publish('presence', { name, connectionTime: this.#connectionTime(), vehicle });
  }

  /** Clears everything that the broker retains of this person. */
  leave() {
    this.#connection.unsubscribe(topicOf('presence', this.#session()));
    for (const channel of ['location', 'picture', 'presence']) {
      this.#clear(channel);
    }
  }

  #clear(channel) {
    this.#connection.publish(topicOf(channel, this.#session()), '', CHANNELS[channel]);
  }

  #publish(channel, message) {
    const payload = JSON.stringify({ ...message, at: message.at ?? Date.now() });
    this.#connection.publish(topicOf(channel, this.#session()), payload, CHANNELS[channel]);
  }
}
