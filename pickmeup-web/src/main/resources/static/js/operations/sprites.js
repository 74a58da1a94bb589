/** Small pictures of cars, drawn once for each direction: a thousand of them are then only copied with each frame. */
const DIRECTIONS = 48;
const SIZE = 26;

/** Told apart without their colours, too: free ones are hollow, those on their way to somebody half full. */
const COLOURS = { free: '--brand', coming: '--accent', riding: '--brand' };
const FULL = { free: 0, coming: 0.5, riding: 1 };

/** Pixels of a picture, each way. */
export const SPRITE = SIZE;

/**
 * @param {number} ratio pixels of the screen to one of the page
 * @returns {(does: 'free'|'coming'|'riding', heading: number) => HTMLCanvasElement} heading: degrees from north
 */
export function makeSprites(ratio) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  /** @type {Map<string, HTMLCanvasElement>} */
  const made = new Map();
  return (does, heading) => {
    const direction = Math.round((((heading % 360) + 360) % 360) / (360 / DIRECTIONS)) % DIRECTIONS;
    const key = `${does}${direction}`;
    const sprite = made.get(key) ?? draw(ratio, (direction * 2 * Math.PI) / DIRECTIONS, colour(COLOURS[does]), colour('--surface'), colour('--ink'), FULL[does]);
    made.set(key, sprite);
    return sprite;
  };
}

function draw(ratio, angle, colour, paper, ink, full) {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * ratio;
  canvas.height = SIZE * ratio;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(ratio, ratio);
  context.translate(SIZE / 2, SIZE / 2);
  context.rotate(angle);
  context.beginPath();
  context.roundRect(-5, -9, 10, 18, [5, 5, 3, 3]);
  context.fillStyle = paper;
  context.fill();
  context.save();
  context.clip();
  context.fillStyle = colour;
  context.fillRect(-5, 9 - 18 * full, 10, 18 * full);
  context.restore();
  context.lineWidth = 2;
  context.strokeStyle = full ? ink : colour;
  context.stroke();
  context.beginPath();
  context.moveTo(-3, -3.5);
  context.lineTo(3, -3.5);
  context.stroke();
  return canvas;
}
