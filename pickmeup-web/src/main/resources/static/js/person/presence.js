/** What this person tells about itself: presence, picture and location, retained until the person leaves. */
import { CHANNELS, topicOf } from '../wire/contract.js';

export class OwnPresence {
  #connection;
  #session;
  /** @type {object|null} */
  #location = null;

  /**
   * @param {import('../wire/connection.js').Connection} connection
   * @param {() => import('./session.js').Session} session
   */
  constructor(connection, session) {
    this.#connection = connection;
    this.#session = session;
    connection.addEventListener('online', () => {
      const { name, vehicle, picture, connectionTime } = session();
      this.#publish('presence', { name, connectionTime, vehicle });
      this.#publish('picture', { url: picture });
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

  /** Clears everything that the broker retains of this person. */
  leave() {
    for (const channel of ['location', 'picture', 'presence']) {
      this.#connection.publish(topicOf(channel, this.#session()), '', CHANNELS[channel]);
    }
  }

  #publish(channel, message) {
    const payload = JSON.stringify({ ...message, at: message.at ?? Date.now() });
    this.#connection.publish(topicOf(channel, this.#session()), payload, CHANNELS[channel]);
  }
}
