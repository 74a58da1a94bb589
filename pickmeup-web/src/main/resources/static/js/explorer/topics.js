/**
 * All topics on which something was heard, as the tree that their levels make.
 *
 * @typedef {import('../wire/paho.js').Packet} Packet
 * @typedef {{at: number, qos: 0|1|2, retained: boolean, size: number, start: Uint8Array}} Heard `start`: the payload, or as much of it
 *   as is kept
 */

/** Bytes of a payload that are kept: a thousand pictures would fill the memory of a tab. */
const KEPT = 4_096;
/** Messages that a topic remembers while somebody looks at it. */
const REMEMBERED = 20;
/** Milliseconds over which a rate is taken. */
const SPAN = 5_000;

export class TopicNode {
  /** @type {Map<string, TopicNode>} */
  children = new Map();
  /** Messages here and below. */
  count = 0;
  /** @type {Heard|null} the last one on this very topic */
  last = null;
  /** @type {Heard[]} those before it, the newest first, since somebody looked at it */
  earlier = [];
  /** Whether the broker keeps that. */
  kept = false;
  #rate = 0;
  #at = 0;

  /** @param {string} name the level @param {string} topic the whole of it */
  constructor(name, topic) {
    this.name = name;
    this.topic = topic;
  }

  /** @param {number} now milliseconds */
  tick(now) {
    this.#rate = this.rate(now) + 1_000 / SPAN;
    this.#at = now;
    this.count += 1;
  }

  /** @param {number} now milliseconds @returns {number} messages a second, here and below */
  rate(now) {
    return this.#rate * Math.exp((this.#at - now) / SPAN);
  }

  /** @returns {TopicNode[]} by name */
  sorted() {
    return [...this.children.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

export class Topics {
  root = new TopicNode('', '');
  /** How many topics something was heard on. */
  size = 0;
  /** @type {TopicNode|null} */
  #followed = null;
  #keeps;

  /** @param {(topic: string) => boolean} keeps whether what is said there is retained, which a live message does not tell */
  constructor(keeps) {
    this.#keeps = keeps;
  }

  /** @param {Packet} packet @param {number} now milliseconds */
  add({ topic, qos, retained, bytes }, now) {
    let node = this.root;
    node.tick(now);
    let path = '';
    for (const name of topic.split('/')) {
      path = path ? `${path}/${name}` : name;
      let child = node.children.get(name);
      if (!child) {
        child = new TopicNode(name, path);
        node.children.set(name, child);
      }
      node = child;
      node.tick(now);
    }
    this.size += node.last ? 0 : 1;
    if (node === this.#followed && node.last) {
      node.earlier = [node.last, ...node.earlier].slice(0, REMEMBERED);
    }
    node.kept = bytes.length > 0 && (retained || this.#keeps(topic));
    node.last = { at: now, qos, retained, size: bytes.length, start: bytes.slice(0, KEPT) };
  }

  /** @param {string} topic that remembers what is said from now on; the one before forgets it */
  follow(topic) {
    const node = this.find(topic);
    if (node !== this.#followed) {
      this.#followed && (this.#followed.earlier = []);
      this.#followed = node;
    }
  }

  /** @param {string} topic @returns {TopicNode|null} */
  find(topic) {
    /** @type {TopicNode|undefined} */
    let node = this.root;
    for (const name of topic.split('/')) {
      node = node?.children.get(name);
    }
    return node ?? null;
  }

  /** @returns {Generator<TopicNode>} each topic on which something was heard */
  *heard() {
    const waiting = [this.root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.last) {
        yield node;
      }
      waiting.push(...node.children.values());
    }
  }
}
