/**
 * The other person of a trip: followed from the pairing to the end.
 *
 * Events: `change` (any of the properties), `location`, `chat` ({message}) with what the partner says to us, `echo`
 * ({message}) with what we said to the partner, once the broker has passed it on.
 */
import { CHANNELS, parseTopic, positionOf, readMessage, numberOf, topicOf } from '../wire/contract.js';
import { safePicture } from './picture.js';

/** A page that reloads is gone for a moment; nobody needs to hear of that. */
const GONE_AFTER = 3_000;
const FOLLOWED = ['presence', 'picture', 'location', 'profile', 'chat'];

export class Partner extends EventTarget {
  #connection;
  #me;
  #goneTimer;
  /** @type {import('../wire/contract.js').Person|null} */
  person = null;

  /**
   * @param {import('../wire/connection.js').Connection} connection
   * @param {import('../wire/contract.js').Person} me
   */
  constructor(connection, me) {
    super();
    this.#connection = connection;
    this.#me = me;
    this.#forget();
    connection.subscribe(topicOf('chat', me), CHANNELS.chat.qos);
    connection.addEventListener('message', ({ detail }) => this.#heard(detail));
  }

  /**
   * @param {import('../wire/contract.js').Person|null} person
   * @param {string} [name] as far as it is known before the partner's presence is here
   */
  follow(person, name) {
    if (person?.id === this.person?.id && person?.role === this.person?.role) {
      return;
    }
    for (const channel of this.person ? FOLLOWED : []) {
      this.#connection.unsubscribe(topicOf(channel, this.person));
    }
    this.person = person;
    this.#forget();
    this.name = name;
    for (const channel of person ? FOLLOWED : []) {
      this.#connection.subscribe(topicOf(channel, person), CHANNELS[channel].qos);
    }
    this.dispatchEvent(new Event('change'));
  }

  /** The backend misses this person. @param {number|undefined} since milliseconds since 1970 */
  missed(since) {
    if (since !== this.goneSince) {
      this.goneSince = since;
      this.dispatchEvent(new Event('change'));
    }
  }

  #forget() {
    clearTimeout(this.#goneTimer);
    this.name = undefined;
    this.vehicle = undefined;
    this.picture = undefined;
    this.rating = undefined;
    this.trips = undefined;
    this.position = undefined;
    this.gone = false;
    this.goneSince = undefined;
  }

  #heard({ topic, payload }) {
    const from = parseTopic(topic);
    if (!from?.person || !this.person) {
      return;
    }
    const message = readMessage(payload);
    if (from.channel === 'chat' && same(from.person, this.#me)) {
      return message && this.dispatchEvent(new CustomEvent('chat', { detail: message }));
    }
    if (!same(from.person, this.person)) {
      return;
    }
    if (from.channel === 'chat') {
      return message && this.dispatchEvent(new CustomEvent('echo', { detail: message }));
    }
    this.#read(from.channel, message);
    this.dispatchEvent(new Event('change'));
  }

  #read(channel, message) {
    switch (channel) {
      case 'presence':
        return this.#seen(message);
      case 'picture':
        return (this.picture = safePicture(message?.url) ?? this.picture);
      case 'profile':
        this.rating = numberOf(message?.rating);
        this.trips = numberOf(message?.trips);
        return (this.vehicle = stringOf(message?.vehicle) ?? this.vehicle);
      case 'location':
        return this.#located(message);
    }
  }

  #seen(presence) {
    clearTimeout(this.#goneTimer);
    if (presence) {
      this.gone = false;
      this.name = stringOf(presence.name) ?? this.name;
      this.vehicle = stringOf(presence.vehicle) ?? this.vehicle;
      return;
    }
    this.#goneTimer = setTimeout(() => {
      this.gone = true;
      this.dispatchEvent(new Event('change'));
    }, GONE_AFTER);
  }

  #located(location) {
    const position = positionOf(location);
    if (!position) {
      return;
    }
    this.position = position;
    const { at, speed, heading } = location;
    const detail = { position, at: numberOf(at) ?? Date.now(), speed: numberOf(speed), heading: numberOf(heading) };
    this.dispatchEvent(new CustomEvent('location', { detail }));
  }
}

function same(a, b) {
  return a.role === b.role && a.id === b.id;
}

function stringOf(value) {
  return typeof value === 'string' ? value : undefined;
}
