/** Which option of a list a key leads to. */

/**
 * @param {string} key as the browser names it
 * @param {number} active index, -1 for none
 * @param {number} count of options
 * @returns {number} the new index; round the end, with no option in between
 */
export function movedTo(key, active, count) {
  if (key === 'ArrowDown') {
    return active + 1 < count ? active + 1 : -1;
  }
  return active === -1 ? count - 1 : active - 1;
}
