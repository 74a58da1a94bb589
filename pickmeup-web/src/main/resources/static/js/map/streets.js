/**
 * Streets as a reader of the map knows them: the data has one line a block, a name wants the whole street, and of that the
 * pieces straight enough to write along.
 *
 * @typedef {import('./shapes.js').Shape} Shape
 * @typedef {{x: number, y: number}} Point of the unit square, y southward
 * @typedef {{from: Point, to: Point, length: number}} Straight
 * @typedef {{name: string, rank: number, straights: Straight[]}} Street `rank`: 0 for main roads to 3 for the least; `straights`:
 *   the longest first
 */

/** @type {Record<string, number>} */
const RANK = { trunk: 0, primary: 0, secondary: 1, tertiary: 2 };
const LEAST = 3;
/** Of the unit square: about six metres here, which a name may lie beside its street. */
const BESIDE = 1.9e-7;
/** About 25 metres: no name is shorter, on any scale. */
const SHORTEST = 7.6e-7;

/** @param {Shape[]} roads those that have names @returns {Street[]} main roads first */
export function streetsOf(roads) {
  const named = new Map();
  for (const { lines, properties } of roads) {
    const street = named.get(properties.name) ?? { rank: LEAST, lines: [] };
    street.rank = Math.min(street.rank, RANK[properties.class] ?? LEAST);
    street.lines.push(...lines.map(pointsOf));
    named.set(properties.name, street);
  }
  return [...named]
    .map(([name, { rank, lines }]) => ({ name, rank, straights: join(lines).flatMap(straightsOf).sort((a, b) => b.length - a.length) }))
    .sort((a, b) => a.rank - b.rank);
}

/** @param {Float64Array} line @returns {Point[]} */
function pointsOf(line) {
  return Array.from({ length: line.length / 2 }, (_, i) => ({ x: line[2 * i], y: line[2 * i + 1] }));
}

/** Lines that end where another begins become one. @param {Point[][]} lines @returns {Point[][]} */
export function join(lines) {
  const key = ({ x, y }) => `${x} ${y}`;
  const begins = new Map(lines.map((line) => [key(line[0]), line]));
  const ends = new Set(lines.map((line) => key(line[line.length - 1])));
  const joined = [];
  const used = new Set();
  const walk = (first) => {
    const whole = [];
    for (let line = first; line && !used.has(line); line = begins.get(key(line[line.length - 1]))) {
      used.add(line);
      whole.push(...line.slice(whole.length > 0 ? 1 : 0));
    }
    return whole;
  };
  // Those that nothing leads to come first: what is left then are circles.
  for (const line of [...lines.filter((line) => !ends.has(key(line[0]))), ...lines]) {
    if (!used.has(line)) {
      joined.push(walk(line));
    }
  }
  return joined;
}

/** @param {Point[]} line @returns {Straight[]} */
export function straightsOf(line) {
  const found = [];
  let start = 0;
  for (let end = 2; end <= line.length; end++) {
    if (end === line.length || !isStraight(line, start, end)) {
      const [from, to] = [line[start], line[end - 1]];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length > SHORTEST) {
        found.push({ from, to, length });
      }
      start = end - 1;
    }
  }
  return found;
}

/** Whether all points between two lie about on the line from one to the other. */
function isStraight(line, start, end) {
  const [a, b] = [line[start], line[end]];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return line.slice(start + 1, end).every(({ x, y }) => Math.abs((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) < BESIDE * length);
}
