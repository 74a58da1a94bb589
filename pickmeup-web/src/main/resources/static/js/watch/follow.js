/** Keeps the newest of what grows in sight, unless somebody reads further up. */

/** Pixels from the end that still count as being there. */
const NEAR = 64;

export class Follow {
  #area;
  #newest;
  #following = true;
  #held = false;
  #top = 0;
  #size = '';
  #frame = 0;

  /** @param {HTMLElement} area that scrolls @param {HTMLElement} newest button that leads to the end, where one is not there */
  constructor(area, newest) {
    this.#area = area;
    this.#newest = newest;
    area.addEventListener('scroll', () => this.#scrolled());
    newest.addEventListener('click', () => this.#toEnd());
    // Also when it comes to be seen, or is seen in another size.
    new ResizeObserver(() => this.grown()).observe(area);
  }

  /** Something has been added: once for all that comes until the next picture. */
  grown() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#following && !this.#held && this.#toEnd());
  }

  /** It begins anew. */
  restart() {
    this.#following = true;
    this.#held = false;
    this.grown();
  }

  /** @param {boolean} held while somebody reads what must not move */
  hold(held) {
    this.#held = held;
    this.#newest.hidden = this.#following && !held;
    this.grown();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight, clientWidth } = this.#area;
    const size = `${clientWidth}x${clientHeight}`;
    const byHand = size === this.#size && scrollTop < this.#top;
    this.#size = size;
    this.#top = scrollTop;
    // What has come since is no reason to stay behind.
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR || (this.#following && !byHand);
    this.#newest.hidden = this.#following && !this.#held;
  }

  #toEnd() {
    this.#area.scrollTop = this.#area.scrollHeight;
  }
}
