/** Whether the backend is there: phases 1 to 4 go on without it, payment waits for it. Event `change`. */
import { CHANNELS, readMessage, topicOf } from './contract.js';

/** Milliseconds after which a broker that has not told of the backend has none to tell of. */
const PATIENCE = 5_000;

export class BackendPresence extends EventTarget {
  present = false;

  /** @param {import('./connection.js').Connection} connection */
  constructor(connection) {
    super();
    connection.subscribe(topicOf('backend'), CHANNELS.backend.qos);
    let silence;
    connection.addEventListener('online', () => {
      clearTimeout(silence);
      silence = setTimeout(() => this.#is(false), PATIENCE);
    });
    connection.addEventListener('message', ({ detail: { topic, payload } }) => {
      if (topic === topicOf('backend')) {
        clearTimeout(silence);
        this.#is(readMessage(payload) !== null);
      }
    });
  }

  /** @param {boolean} present */
  #is(present) {
    this.present = present;
    this.dispatchEvent(new Event('change'));
  }
}
