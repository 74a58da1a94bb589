/**
 * One of the two phones of the page: the real page in a frame, of this origin, so that it can be seen into.
 *
 * Events: `packet` ({@link import('./packets.js').PacketEvent}), `plug` when it was pulled or put back, `load` for each document.
 */
import { byId } from '../page/dom.js';

/** What a phone's page is made for, in CSS pixels. */
const WIDTH = 390;

export class Phone extends EventTarget {
  /** @type {'driver'|'passenger'} */
  role;
  /** @type {HTMLIFrameElement} */
  frame;
  /** Whether it has lost its network by hand. */
  pulled = false;

  /** @param {'driver'|'passenger'} role */
  constructor(role) {
    super();
    this.role = role;
    this.frame = byId(`${role}-phone`);
    this.frame.addEventListener('load', () => this.dispatchEvent(new Event('load')));
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin === location.origin && source === this.frame.contentWindow && data?.type === 'packet') {
        this.dispatchEvent(new CustomEvent('packet', { detail: data.packet }));
      }
    });
    new ResizeObserver(() => this.#fit()).observe(/** @type {Element} */ (this.frame.parentElement));
  }

  /** @returns {Document|null} its page, as it is now; another one after a reload */
  get document() {
    return this.frame.contentDocument;
  }

  /** @returns {string} the phase that its page shows, such as `signed-out`, `online` or `waiting`; empty while it loads */
  get phase() {
    return this.document?.body?.dataset.phase ?? '';
  }

  /** Takes the network away, or gives it back. @param {boolean} pulled */
  plug(pulled) {
    this.pulled = pulled;
    this.frame.dataset.pulled = String(pulled); // for a page that is loaded meanwhile
    this.frame.contentWindow?.postMessage({ type: 'plug', pulled }, location.origin);
    this.dispatchEvent(new Event('plug'));
  }

  /** Shows its page anew. @param {string} [query] such as `?speed=16` */
  open(query = '') {
    this.frame.src = `/${this.role}${query}`;
  }

  #fit() {
    const { clientWidth, clientHeight } = /** @type {Element} */ (this.frame.parentElement);
    const scale = clientWidth / WIDTH;
    Object.assign(this.frame.style, { width: `${WIDTH}px`, height: `${clientHeight / scale}px`, transform: `scale(${scale})` });
  }
}
