/**
 * All that happens between the two phones, one entry a message, whether it was seen at its sender, at its receiver or at both.
 *
 * Events: `add` and `change`, each with its happening as detail, and `clear`.
 *
 * @typedef {import('./happening.js').Happening} Happening
 * @typedef {import('./happening.js').Party} Party
 * @typedef {import('./packets.js').PacketEvent} PacketEvent
 */
import { happeningOf, NOTHING, sameBytes } from './happening.js';
import { Handshakes } from './handshakes.js';
import { isAside, isKept, meaningOf } from './kinds.js';
import { Lines } from './lines.js';
import { Phases } from './phases.js';

const MOST = 2_000;
/** How many of a topic's latest are looked through for the one that has just arrived. */
const RECENT = 60;
const BACKEND = 'pickmeup/backend';

export class Ledger extends EventTarget {
  /** @type {Happening[]} the newest last */
  happenings = [];
  /** Who rides: ids, once they have connected. @type {{driver?: string, passenger?: string}} */
  people = {};
  #seq = 0;
  #kinds = new Set();
  #phases = new Phases();
  #lines = new Lines();
  #handshakes = new Handshakes();
  /** Whether the backend is there, as far as the phones know, and how often they were told. */
  backend = { present: true, news: 0 };

  /** @returns {import('./phases.js').Phase} */
  get phase() {
    return this.#phases.current;
  }

  /** @param {PacketEvent} event as it passed a phone, in the order of time */
  hear(event) {
    const take = {
      connect: () => this.#connecting(event),
      subscribe: () => this.#asking(event),
      unsubscribe: () => this.#asking(event),
      publish: () => (event.direction === 'out' ? this.#sent(event) : this.#arrived(event)),
      disconnect: () => this.#ended(event),
      lost: () => this.#ended(event),
    };
    (take[event.packet] ?? (() => this.#answered(event)))();
  }

  /** Begins with an empty page, and at the first phase; who is connected stays so. */
  clear() {
    this.happenings = [];
    this.#kinds.clear();
    this.#phases = new Phases();
    this.dispatchEvent(new Event('clear'));
  }

  #connecting(event) {
    const { phone, clientId = '', clean, will } = event;
    this.people[phone] = clientId.replace(/^PMU-(Driver|Passenger)-/, '');
    this.#lines.open(event);
    if (this.#handshakes.knocks(event)) {
      return;
    }
    const kind = clean ? 'forget' : 'connect';
    this.#handshakes.begin(event, this.#add(event, { kind, from: phone, to: ['broker'], aside: clean === true }));
    if (will) {
      this.#add(event, { kind: 'will', from: phone, to: ['broker'], size: 0, ...will });
    }
  }

  #asking(event) {
    const { phone, packet } = event;
    for (const { filter, qos } of event.filters ?? []) {
      const kind = packet === 'subscribe' && /[+#]/.test(filter) ? 'wildcard' : packet;
      const aside = packet === 'unsubscribe' || filter.startsWith('pickmeup/nearby/');
      this.#handshakes.begin(event, this.#add(event, { kind, from: phone, to: ['broker'], topic: filter, qos, aside }));
      if (packet === 'unsubscribe') {
        this.#lines.forget(phone, filter);
      }
    }
  }

  #answered(event) {
    const happening = this.#handshakes.go(event);
    if (!happening) {
      return;
    }
    happening.refused = event.packet === 'suback' ? event.code === 0x80 : event.packet === 'connack' && event.code !== 0;
    if (event.packet === 'suback' && !happening.refused) {
      this.#lines.listen(event.phone, happening);
    }
    this.#tell('change', happening);
  }

  #sent(event) {
    const { phone, topic = '', qos = 0, payload = NOTHING } = event;
    if (event.dup && this.#handshakes.again(event)) {
      const happening = /** @type {Happening} */ (this.#handshakes.go(event));
      happening.dup = true;
      this.#tell('change', happening);
      return;
    }
    const waiting = this.#lines.waitingFor(topic, qos, phone);
    const to = this.#reaching('broker');
    if (qos > 0 && !this.backend.present) {
      waiting.push('backend');
    }
    const meaning = meaningOf(topic, payload);
    this.#handshakes.begin(event, this.#add(event, { ...meaning, from: phone, person: this.people[phone], to, waiting }));
  }

  #arrived(event) {
    const { phone, topic = '', payload = NOTHING } = event;
    const meaning = meaningOf(topic, payload);
    if (topic === BACKEND) {
      this.#backendIs(payload.length > 0);
    }
    const known = event.retain ? undefined : this.#find(event);
    if (known) {
      if (known.from !== phone && !known.to.includes(phone)) {
        known.to.push(phone);
      }
      known.waiting = known.waiting.filter((party) => party !== phone);
      known.dup ||= event.dup === true;
      this.#handshakes.begin(event, known);
      this.#tell('change', known);
    } else if (event.retain) {
      this.#handshakes.begin(event, this.#add(event, { ...meaning, from: 'broker', to: [phone], aside: isAside(event, meaning, this.people) }));
    } else {
      // A receiver that listens already is not told whether the broker keeps it: the contract says.
      const isWill = payload.length === 0 && /^pickmeup\/(backend|(drivers|passengers)\/[^/]+)$/.test(topic);
      const told = isWill ? { ...meaning, kind: 'willFired', from: /** @type {Party} */ ('broker'), retained: true } : { ...meaning, retained: isKept(meaning.kind) };
      const others = told.from === 'broker' ? this.#reaching() : this.#reaching('broker', told.from);
      this.#handshakes.begin(event, this.#add(event, { ...told, to: [...others, phone], aside: isAside(event, told, this.people) }));
    }
  }

  /** The broker then does what the will says; who is left to see it is not always a phone. */
  #ended(event) {
    const { phone, packet, pulled } = event;
    const { will, clean } = this.#lines.close(phone);
    this.#add(event, { kind: packet, from: phone, to: ['broker'], pulled, aside: clean });
    if (packet === 'lost' && pulled && will) {
      this.#add({ ...event, size: 0 }, { kind: 'willFired', from: 'broker', to: this.#reaching(), ...will });
    }
  }

  #backendIs(present) {
    this.backend = { present, news: this.backend.news + 1 };
    for (const happening of present ? this.happenings.filter(({ waiting }) => waiting.includes('backend')) : []) {
      happening.waiting = happening.waiting.filter((party) => party !== 'backend');
      happening.to.push('backend');
      this.#tell('change', happening);
    }
  }

  /** @param {...Party} others @returns {Party[]} with the backend, which hears everything while it is there */
  #reaching(...others) {
    const receivers = others.filter((party) => party !== 'backend' && party !== 'driver' && party !== 'passenger');
    return this.backend.present && !others.includes('backend') ? [...receivers, 'backend'] : receivers;
  }

  /** The one that a phone has just received, when it was seen before. */
  #find({ phone, topic, payload, dup }) {
    const same = (one) =>
      one.topic === topic &&
      (one.kind === 'willFired' || one.handshake[0]?.packet === 'publish') &&
      sameBytes(one.payload, payload) &&
      (dup || !one.handshake.some((step) => step.phone === phone && step.direction === 'in' && step.packet === 'publish'));
    const recent = this.happenings.filter((one) => one.topic === topic).slice(-RECENT);
    return recent.findLast(same);
  }

  /** @param {PacketEvent} event @param {Partial<Happening> & {kind: string, from: Party, to: Party[], message?: any, tripId?: string}} told */
  #add(event, { message, tripId, ...told }) {
    const phase = told.aside ? this.phase : this.#phases.take(told.kind, { tripId, phase: message?.phase });
    const first = !told.aside && !this.#kinds.has(told.kind);
    if (first) {
      this.#kinds.add(told.kind);
    }
    const stranger = told.person != null && told.person !== (this.people[told.from] ?? told.person);
    const happening = happeningOf(event, { ...told, seq: ++this.#seq, phase, first, stranger });
    this.happenings.push(happening);
    if (this.happenings.length > MOST) {
      this.happenings.shift();
    }
    this.#tell('add', happening);
    return happening;
  }

  #tell(type, happening) {
    this.dispatchEvent(new CustomEvent(type, { detail: happening }));
  }
}
