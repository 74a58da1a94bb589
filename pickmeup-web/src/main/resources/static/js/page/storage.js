/**
 * What this tab keeps over a reload, for one role: two tabs may be two people, and one tab a driver after it was a passenger.
 *
 * @param {'driver'|'passenger'} role
 */
export function tabStorage(role) {
  return new Drawer(sessionStorage, `${role}:`);
}

/**
 * What this browser keeps for a person, also when the tab is closed: whoever comes back under the name finds the trip as it
 * was left.
 *
 * @param {import('../wire/contract.js').Person} person
 */
export function personStorage({ role, id }) {
  return new Drawer(localStorage, `${role}/${id}:`);
}

export class Drawer {
  #storage;
  #prefix;
  #closed = false;

  /** @param {Storage} storage @param {string} prefix of the keys that are in it */
  constructor(storage, prefix) {
    this.#storage = storage;
    this.#prefix = prefix;
  }

  /** @param {string} name @returns {string|null} */
  getItem(name) {
    return this.#storage.getItem(this.#prefix + name);
  }

  /** @param {string} name @param {string} value */
  setItem(name, value) {
    if (!this.#closed) {
      this.#storage.setItem(this.#prefix + name, value);
    }
  }

  /** Another tab has taken over: what this one still does must not be kept. */
  close() {
    this.#closed = true;
  }

  clear() {
    Object.keys(this.#storage)
      .filter((name) => name.startsWith(this.#prefix))
      .forEach((name) => this.#storage.removeItem(name));
  }
}
