/** How fast something grows that is only told as a sum, now and then. */
export class Growth {
  #sum = NaN;
  #at = 0;

  /** @param {number} sum @param {number} now milliseconds @returns {number|null} a second since the last time; null for the first */
  since(sum, now) {
    const [before, passed] = [this.#sum, now - this.#at];
    this.#sum = sum;
    this.#at = now;
    // What was counted begins anew when its process does.
    return sum >= before && passed > 0 ? ((sum - before) * 1000) / passed : null;
  }
}

/** How many there were in each of the last seconds, and in all. */
export class Rates {
  /** @type {number[]} one a second, the present one last */
  #seconds;
  #second;
  total = 0;

  /** @param {number} span seconds that are remembered @param {number} now milliseconds */
  constructor(span, now) {
    this.#seconds = Array(span).fill(0);
    this.#second = Math.floor(now / 1000);
  }

  /** @param {number} now milliseconds @param {number} [count] */
  add(now, count = 1) {
    this.#moveTo(now);
    this.#seconds[this.#seconds.length - 1] += count;
    this.total += count;
  }

  /** @param {number} now milliseconds @returns {number[]} of the seconds that are over, the last one last */
  at(now) {
    this.#moveTo(now);
    return this.#seconds.slice(0, -1);
  }

  /** @param {number} now milliseconds @returns {number} of the last second that is over */
  last(now) {
    return this.at(now).at(-1) ?? 0;
  }

  #moveTo(now) {
    const second = Math.floor(now / 1000);
    const passed = Math.min(Math.max(0, second - this.#second), this.#seconds.length);
    if (passed) {
      this.#seconds.splice(0, passed);
      this.#seconds.push(...Array(passed).fill(0));
      this.#second = second;
    }
  }
}
