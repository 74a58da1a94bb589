/**
 * Writes names on a canvas, each only where no other is yet.
 *
 * @typedef {{x: number, y: number}} Point
 */

/** Pixels kept free around a name. */
const GAP = 6;

export class Lettering {
  #context;
  #size;
  #family;
  #taken = [];
  #height = 12;

  /** @param {CanvasRenderingContext2D} context @param {Point} size of the view @param {string} family of the letters */
  constructor(context, size, family) {
    this.#context = context;
    this.#size = size;
    this.#family = family;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
  }

  /** @param {{weight: number, size: number, colour: string, halo: string, spacing?: number}} style of what is written from now on */
  use({ weight, size, colour, halo, spacing = 0 }) {
    this.#context.font = `${weight} ${size}px ${this.#family}`;
    this.#context.letterSpacing = `${spacing}px`;
    this.#context.fillStyle = colour;
    this.#context.strokeStyle = halo;
    this.#height = size;
  }

  /** @param {string} name */
  width(name) {
    return this.#context.measureText(name).width;
  }

  /** @param {Point} place */
  sees({ x, y }) {
    return x > 0 && y > 0 && x < this.#size.x && y < this.#size.y;
  }

  /** @param {Point} place */
  fromMiddle({ x, y }) {
    return Math.hypot(x - this.#size.x / 2, y - this.#size.y / 2);
  }

  /** @param {string} name @param {Point} place @param {number} [angle] radians @returns {boolean} whether it found room */
  write(name, { x, y }, angle = 0) {
    const half = this.width(name) / 2;
    const [dx, dy] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
    const box = { x, y, dx: dx * half + (dy * this.#height) / 2 + GAP, dy: dy * half + (dx * this.#height) / 2 + GAP };
    const inside = x > box.dx && y > box.dy && x + box.dx < this.#size.x && y + box.dy < this.#size.y;
    if (!inside || this.#taken.some((other) => Math.abs(other.x - x) < other.dx + box.dx && Math.abs(other.y - y) < other.dy + box.dy)) {
      return false;
    }
    this.#taken.push(box);
    const context = this.#context;
    context.save();
    context.translate(x, y);
    context.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    context.strokeText(name, 0, 0);
    context.fillText(name, 0, 0);
    context.restore();
    return true;
  }
}
