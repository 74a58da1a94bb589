/** What a page listens to, over reconnects; a broker that has forgotten who rides with whom refuses it until it is told again. */

/** Milliseconds before a refused subscription is asked for again: doubled each time, up to the last. */
const FIRST_REPEAT = 1_000;
const LAST_REPEAT = 60_000;

export class Subscriptions {
  /** @type {Map<string, 0|1|2>} */
  #filters = new Map();
  #client;

  /** @param {() => any} client Paho's, as long as it is connected, else null */
  constructor(client) {
    this.#client = client;
  }

  /** @param {string} filter @param {0|1|2} qos */
  add(filter, qos) {
    this.#filters.set(filter, qos);
    this.#ask(filter, this.#client());
  }

  /** @param {string} filter */
  remove(filter) {
    if (this.#filters.delete(filter)) {
      this.#client()?.unsubscribe(filter);
    }
  }

  /** There is a new connection. */
  renew() {
    for (const filter of this.#filters.keys()) {
      this.#ask(filter, this.#client());
    }
  }

  #ask(filter, client, pause = FIRST_REPEAT) {
    const again = () => {
      if (client === this.#client() && this.#filters.has(filter)) {
        this.#ask(filter, client, Math.min(pause * 2, LAST_REPEAT));
      }
    };
    client?.subscribe(filter, { qos: this.#filters.get(filter), onFailure: () => setTimeout(again, pause) });
  }
}
