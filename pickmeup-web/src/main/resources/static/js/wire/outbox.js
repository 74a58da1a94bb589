/**
 * What must reach somebody, kept in storage until it has: sent as soon as there is a connection, and where an answer is
 * expected, again and again until the answer is here. Everything in it is safe to receive twice.
 *
 * @typedef {{topic: string, payload: string, qos: 0|1|2, retained: boolean, until: 'handed'|'answered', sentAt: number, tries: number}} Entry
 */

/** Milliseconds before what is not answered is sent again: doubled each time, up to the last. */
const FIRST_REPEAT = 4_000;
const LAST_REPEAT = 60_000;

export class Outbox {
  #storage;
  #key;
  #now;
  /** @type {Map<string, Entry>} in the order in which they were put */
  #entries;

  /**
   * @param {Pick<Storage, 'getItem'|'setItem'>} storage
   * @param {string} key
   * @param {() => number} now milliseconds
   */
  constructor(storage, key, now = Date.now) {
    this.#storage = storage;
    this.#key = key;
    this.#now = now;
    this.#entries = new Map(JSON.parse(storage.getItem(key) ?? '[]'));
  }

  /**
   * @param {string} name where an entry of this name waits already, that one goes on as it does: settle it to replace it
   * @param {{topic: string, payload: string, qos: 0|1|2, retained: boolean}} message
   * @param {'handed'|'answered'} until `handed`: once given to a connection, which then sees to it by its QoS;
   *     `answered`: until {@link settle} is called
   */
  put(name, message, until) {
    if (!this.#entries.has(name)) {
      this.#entries.set(name, { ...message, until, sentAt: 0, tries: 0 });
      this.#save();
    }
  }

  /** @param {string} name what has been answered, or needs no sending any more */
  settle(name) {
    if (this.#entries.delete(name)) {
      this.#save();
    }
  }

  /** @param {string} name */
  has(name) {
    return this.#entries.has(name);
  }

  /** Makes everything due again: a new connection has no memory of the old one's attempts. */
  restart() {
    for (const entry of this.#entries.values()) {
      entry.sentAt = 0;
      entry.tries = 0;
    }
  }

  /**
   * Sends what is due.
   *
   * @param {(message: Entry) => boolean} send answers whether the connection took it
   */
  flush(send) {
    const now = this.#now();
    let changed = false;
    for (const [name, entry] of [...this.#entries]) {
      const pause = Math.min(FIRST_REPEAT * 2 ** (entry.tries - 1), LAST_REPEAT);
      if (entry.tries > 0 && now - entry.sentAt < pause) {
        continue;
      }
      if (!send(entry)) {
        break;
      }
      entry.sentAt = now;
      entry.tries += 1;
      changed = true;
      if (entry.until === 'handed') {
        this.#entries.delete(name);
      }
    }
    if (changed) {
      this.#save();
    }
  }

  #save() {
    this.#storage.setItem(this.#key, JSON.stringify([...this.#entries]));
  }
}
