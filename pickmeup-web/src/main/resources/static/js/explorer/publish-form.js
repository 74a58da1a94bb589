/**
 * Saying something by hand. A broker of MQTT 3.1.1 does not tell that it has dropped a message; who may listen to the topic
 * finds out by that.
 */
import { byId } from '../page/dom.js';
import { text } from '../page/texts.js';

/** Milliseconds within which a message comes back that was passed on. */
const PATIENCE = 2_000;

export class PublishForm {
  #connection;
  #form = byId('publish-form');
  /** @type {{topic: string, payload: string, timer: number}|null} */
  #awaited = null;

  /** @param {() => import('../operator/room-connection.js').RoomConnection} connection */
  constructor(connection) {
    this.#connection = connection;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { topic, payload, qos, retained } = this.#form.elements;
      this.publish(topic.value.trim(), payload.value, { qos: Number(qos.value), retained: retained.checked });
    });
  }

  /** @param {string} topic */
  write(topic) {
    this.#form.elements.topic.value = topic;
    this.#form.elements.payload.focus();
  }

  /** @param {string} topic @param {string} payload @param {{qos: number, retained: boolean}} how */
  publish(topic, payload, how) {
    if (!topic || /[+#]/.test(topic)) {
      this.#say('wildcard');
      byId('publish-topic').focus();
      return;
    }
    clearTimeout(this.#awaited?.timer);
    this.#awaited = null;
    const connection = this.#connection();
    const send = (mayListen) => {
      if (!connection.publish(topic, payload, /** @type {any} */ (how))) {
        this.#say('offline');
      } else if (mayListen) {
        this.#awaited = { topic, payload, timer: window.setTimeout(() => this.#say('dropped'), PATIENCE) };
        this.#say('sent');
      } else {
        this.#say('unknown');
      }
    };
    if (connection.hears(topic)) {
      send(true);
      return;
    }
    connection.subscribe(topic, 0, (granted) => {
      send(granted);
      setTimeout(() => connection.unsubscribe(topic), granted ? PATIENCE : 0);
    });
  }

  /** @param {import('../wire/paho.js').Packet} packet what has come */
  heard({ topic, retained, bytes }) {
    // What was retained before comes with a subscription, and is not what was just said.
    if (this.#awaited?.topic === topic && !retained && new TextDecoder().decode(bytes) === this.#awaited.payload) {
      // However late: then it was not dropped.
      clearTimeout(this.#awaited.timer);
      this.#awaited = null;
      this.#say('passed');
    }
  }

  #say(outcome) {
    const place = byId('publish-outcome');
    place.dataset.outcome = outcome;
    place.textContent = text(`wire.publish.${outcome}`);
    place.hidden = false;
  }
}
