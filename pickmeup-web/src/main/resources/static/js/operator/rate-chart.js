/** How much passes, second by second, as a line on a canvas; the figure beside it is what a screen reader gets. */
const LINE = 2;
const ROOM = 1.1;

export class RateChart {
  #canvas;
  /** @type {number[]} the newest last */
  #values = [];

  /** @param {HTMLCanvasElement} canvas whose size is set by its style */
  constructor(canvas) {
    this.#canvas = canvas;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  /** @param {number[]} values the newest last */
  show(values) {
    this.#values = values;
    this.#draw();
  }

  #draw() {
    const canvas = this.#canvas;
    const values = this.#values;
    const { width, height } = canvas.getBoundingClientRect();
    const scale = window.devicePixelRatio;
    if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
    }
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const style = getComputedStyle(canvas);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    const most = Math.max(1, ...values) * ROOM;
    const x = (i) => (i / (values.length - 1)) * width;
    const y = (value) => height - LINE - (value / most) * (height - 2 * LINE);
    context.beginPath();
    values.forEach((value, i) => context.lineTo(x(i), y(value)));
    context.lineWidth = LINE;
    context.lineJoin = 'round';
    context.strokeStyle = style.color;
    context.stroke();
    context.lineTo(width, height);
    context.lineTo(0, height);
    context.globalAlpha = 0.15;
    context.fillStyle = style.color;
    context.fill();
    context.globalAlpha = 1;
  }
}
