/**
 * Topic filters: what they match, and what their levels mean.
 *
 * @typedef {{level: string, means: 'exactly'|'any'|'all'}} Level
 */

/** @param {string} filter @param {string} topic @returns {boolean} */
export function matches(filter, topic) {
  const wanted = filter.split('/');
  const levels = topic.split('/');
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i] === '#') {
      return i === wanted.length - 1;
    }
    if (i >= levels.length || (wanted[i] !== '+' && wanted[i] !== levels[i])) {
      return false;
    }
  }
  return wanted.length === levels.length;
}

/**
 * @param {string} filter
 * @returns {{levels: Level[], fault?: undefined}|{levels?: undefined, fault: 'empty'|'mixed'|'hashInside'}}
 */
export function explain(filter) {
  if (filter === '') {
    return { fault: 'empty' };
  }
  const levels = filter.split('/');
  if (levels.some((level) => level.length > 1 && /[+#]/.test(level))) {
    return { fault: 'mixed' };
  }
  if (levels.slice(0, -1).includes('#')) {
    return { fault: 'hashInside' };
  }
  return { levels: levels.map((level) => ({ level, means: level === '+' ? 'any' : level === '#' ? 'all' : 'exactly' })) };
}
