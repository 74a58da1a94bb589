/** What the broker keeps for those who are away. */

/**
 * @typedef {import('../ledger.js').Happening} Happening
 * @typedef {import('../ledger.js').Party} Party
 */

/** @param {readonly Happening[]} happenings @returns {Map<Party, number>} how many messages wait for whom; nobody in it has none */
export function queues(happenings) {
  /** @type {Map<Party, number>} */
  const counts = new Map();
  for (const party of happenings.flatMap(({ waiting }) => waiting)) {
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return counts;
}
