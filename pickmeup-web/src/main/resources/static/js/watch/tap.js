/**
 * Inside a phone of /watch, and only there: tells the page around it each MQTT packet as it passes, and takes the network away when
 * that page says so.
 *
 * @typedef {import('./packets.js').PacketEvent} PacketEvent
 */
import { PacketReader } from './packets.js';

const frame = /** @type {HTMLIFrameElement} */ (window.frameElement);
const phone = /** @type {PacketEvent['phone']} */ (frame.dataset.phone);
const now = () => performance.timeOrigin + performance.now();

/** @type {Set<TappedSocket>} */
const open = new Set();
let pulled = frame.dataset.pulled === 'true';

class TappedSocket extends WebSocket {
  #readers = { out: new PacketReader(), in: new PacketReader() };
  #connected = false;

  /** @param {[string | URL, (string | string[])?]} address */
  constructor(...address) {
    super(...address);
    open.add(this);
    this.addEventListener('message', ({ data }) => this.#tell('in', data));
    this.addEventListener('close', () => this.lose());
  }

  /** @param {any} data */
  send(data) {
    if (this.readyState === WebSocket.OPEN) {
      this.#tell('out', data);
      super.send(data);
    }
  }

  lose() {
    open.delete(this);
    if (this.#connected) {
      this.#connected = false;
      tell({ packet: 'lost', direction: 'out', size: 0, pulled });
    }
  }

  /** @param {'out'|'in'} direction @param {ArrayBuffer|Uint8Array} data */
  #tell(direction, data) {
    if (!open.has(this)) {
      return; // its plug is pulled: what is still on its way reaches nobody
    }
    for (const { packet, ...rest } of this.#readers[direction].read(new Uint8Array(data))) {
      if (packet !== 'pingreq' && packet !== 'pingresp') {
        this.#connected = packet === 'connack' ? rest.code === 0 : this.#connected && packet !== 'disconnect';
        tell({ packet, direction, ...rest });
      }
    }
  }
}

/** Where there is no network. */
class DeadSocket extends EventTarget {
  readyState = WebSocket.CLOSED;
  /** @type {(() => void)|null} */
  onclose = null;

  constructor() {
    super();
    setTimeout(() => this.onclose?.());
  }
}

/** @param {Omit<PacketEvent, 'phone'|'at'>} packet */
function tell(packet) {
  window.parent.postMessage({ type: 'packet', packet: { phone, at: now(), ...packet } }, location.origin);
}

/** The page is to take it for a network that is gone: it hears so, and asks the browser. */
function plug() {
  if (pulled) {
    open.forEach((socket) => {
      socket.lose();
      socket.close();
    });
  }
  window.dispatchEvent(new Event(pulled ? 'offline' : 'online'));
}

Object.defineProperty(navigator, 'onLine', { get: () => !pulled });
// Two phones on one desk are not at one place: each page puts itself somewhere in the city.
Object.defineProperty(navigator, 'geolocation', { value: undefined });
window.WebSocket = new Proxy(WebSocket, {
  construct: (_, address) => (pulled ? new DeadSocket() : new TappedSocket(.../** @type {[string]} */ (address))),
});
window.addEventListener('pagehide', () => open.forEach((socket) => socket.lose()));
window.addEventListener('message', ({ origin, source, data }) => {
  if (origin === location.origin && source === window.parent && data?.type === 'plug' && data.pulled !== pulled) {
    pulled = data.pulled;
    plug();
  }
});
