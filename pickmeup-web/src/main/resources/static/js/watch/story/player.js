/**
 * Plays a story step by step: by itself, one step at a time, or in a hurry to a later phase.
 *
 * Events: `step` whenever another step is on, `state`, `stuck` when a step could not be done.
 *
 * @typedef {{hurried: boolean, signal: AbortSignal}} Pace `hurried`: nobody looks, the sooner it is done the better
 * @typedef {{phase: string, name: string, act?: (pace: Pace) => Promise<unknown>, look: number, when?: (hurried: boolean) => boolean, holds?: boolean}} Step
 *   `look`: milliseconds to look at what came of it; `when`: whether it is part of the story this time; `holds`: false where the
 *   next step cannot wait
 */

/** How much longer or shorter one looks. */
export const PACES = Object.freeze({ slow: 2, normal: 1, fast: 0.25 });

export class Player extends EventTarget {
  #steps;
  #reset;
  #sleep;
  /** Steps up to this one are done, whoever has pressed pause. */
  #goal = -1;
  #hurry = -1;
  #abort = new AbortController();
  /** @type {Promise<void>|undefined} */
  #run;
  #nudge = () => {};
  #index = -1;
  #playing = false;
  /** @type {keyof typeof PACES} */
  pace = 'normal';

  /**
   * @param {readonly Step[]} steps
   * @param {(pace: Pace) => Promise<unknown>} reset has everything as it was before the first step
   * @param {(ms: number) => Promise<unknown>} [sleep]
   */
  constructor(steps, reset, sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))) {
    super();
    this.#steps = steps;
    this.#reset = reset;
    this.#sleep = sleep;
  }

  /** @returns {Step|undefined} the one that is on; none before the first */
  get step() {
    return this.#steps[this.#index];
  }

  get playing() {
    return this.#playing;
  }

  get over() {
    return this.#index === this.#steps.length - 1;
  }

  /** To the end; from the beginning again where it is over. */
  async play() {
    if (this.over && !this.#run) {
      await this.#rewind();
    }
    this.#tell(true);
    this.#goOn();
  }

  /** What is under way is still done. */
  pause() {
    this.#goal = this.#hurry = -1;
    this.#tell(false);
    this.#nudge();
  }

  /** One step, and no further. */
  next() {
    this.#tell(false);
    this.#goal = Math.max(this.#goal, this.#index + 1);
    this.#nudge();
    this.#goOn();
  }

  /** To the first step of a phase: in a hurry where it is still to come, else from the very beginning. @param {string} phase */
  async jump(phase) {
    const first = this.#steps.findIndex((step) => step.phase === phase);
    if (first <= this.#index) {
      await this.#rewind();
    }
    this.#goal = this.#hurry = first;
    this.#nudge();
    this.#goOn();
  }

  async #rewind() {
    this.#abort.abort();
    this.#nudge();
    await this.#run;
    this.#abort = new AbortController();
    this.#index = this.#goal = this.#hurry = -1;
    this.dispatchEvent(new Event('step'));
    const reset = this.#attempt(() => this.#reset({ hurried: true, signal: this.#abort.signal }));
    this.#run = reset.then(() => (this.#run = undefined));
    await this.#run;
  }

  #goOn() {
    this.#run ??= this.#loop().finally(() => (this.#run = undefined));
  }

  async #loop() {
    while (this.#wanted()) {
      this.#index++;
      const step = this.#steps[this.#index];
      const hurried = this.#index < this.#hurry;
      if (step.when && !step.when(hurried)) {
        this.#goal += this.#goal === this.#index ? 1 : 0;
        continue;
      }
      this.dispatchEvent(new Event('step'));
      const done = await this.#attempt(() => step.act?.({ hurried, signal: this.#abort.signal }));
      if (!done) {
        this.#index--;
        return;
      }
      if (!hurried) {
        await this.#look(step.look * PACES[this.pace]);
      }
    }
    if (this.over) {
      this.#tell(false);
    }
  }

  #wanted() {
    const held = this.step?.holds !== false;
    return !this.#abort.signal.aborted && !this.over && (this.#playing || this.#index < this.#goal || !held);
  }

  /** @param {() => Promise<unknown>|undefined} act @returns {Promise<boolean>} whether it is done */
  async #attempt(act) {
    const { signal } = this.#abort;
    try {
      await act();
      return !signal.aborted;
    } catch (error) {
      if (!signal.aborted) {
        this.pause();
        this.dispatchEvent(new CustomEvent('stuck', { detail: error }));
      }
      return false;
    }
  }

  /** @param {number} ms */
  async #look(ms) {
    const nudged = new Promise((resolve) => (this.#nudge = () => resolve(undefined)));
    await Promise.race([this.#sleep(ms), nudged]);
    this.#nudge = () => {};
  }

  /** @param {boolean} playing */
  #tell(playing) {
    this.#playing = playing;
    this.dispatchEvent(new Event('state'));
  }
}
