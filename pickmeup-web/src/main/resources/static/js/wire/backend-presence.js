/** Whether the backend is there: phases 1 to 4 go on without it, payment waits for it. Event `change`. */
import { CHANNELS, readMessage, topicOf } from './contract.js';

export class BackendPresence extends EventTarget {
  present = false;

  /** @param {import('./connection.js').Connection} connection */
  constructor(connection) {
    super();
    connection.subscribe(topicOf('backend'), CHANNELS.backend.qos);
    connection.addEventListener('message', ({ detail: { topic, payload } }) => {
      if (topic === topicOf('backend')) {
        this.present = readMessage(payload) !== null;
        this.dispatchEvent(new Event('change'));
      }
    });
  }
}
