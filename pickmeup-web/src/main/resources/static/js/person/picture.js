/**
 * Pictures of people: cropped square and made small on the device, or drawn from the name where there is none.
 * A picture is a data URL.
 */
const SIZE = 256;
const DATA_URL = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/;
/** What their files begin with. */
const IMAGE = /^(\x89PNG|\xff\xd8\xff|RIFF[^]{4}WEBP)/;
const HUES = [168, 200, 265, 320, 12, 38, 95];

/**
 * @param {unknown} url from another person
 * @returns {string|undefined} undefined unless it is a picture inside a data URL, of a kind that runs nothing
 */
export function safePicture(url) {
  const joined = typeof url === 'string' ? url.replace(/\s/g, '') : '';
  const [, , base64] = DATA_URL.exec(joined) ?? [];
  return base64 && IMAGE.test(beginning(base64)) ? joined : undefined;
}

function beginning(base64) {
  try {
    return atob(base64.slice(0, 16));
  } catch {
    return '';
  }
}

/**
 * @param {HTMLVideoElement|ImageBitmap} source
 * @param {number} limit characters that the data URL may have
 * @returns {string|undefined} undefined where it cannot be made small enough
 */
export function squarePicture(source, limit) {
  const [width, height] = source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  const side = Math.min(width, height);
  const { canvas, context } = square();
  context.drawImage(source, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIZE, SIZE);
  const qualities = [0.85, 0.6, 0.4];
  return qualities.map((quality) => canvas.toDataURL('image/jpeg', quality)).find((url) => url.length <= limit);
}

/** @param {Blob} file @param {number} limit @returns {Promise<string|undefined>} rejects when it is no picture */
export async function pictureFromFile(file, limit) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const picture = squarePicture(bitmap, limit);
  bitmap.close();
  return picture;
}

/** Initials on a colour that the name decides. @param {string} name */
export function drawnPicture(name) {
  const { canvas, context } = square();
  const sum = Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((total, code) => (total * 31 + code) % 9973, 7);
  const hue = HUES[sum % HUES.length];
  const shade = context.createLinearGradient(0, 0, SIZE, SIZE);
  shade.addColorStop(0, `hsl(${hue} 45% 42%)`);
  shade.addColorStop(1, `hsl(${hue + 25} 50% 28%)`);
  context.fillStyle = shade;
  context.fillRect(0, 0, SIZE, SIZE);
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 ${SIZE * 0.42}px ${getComputedStyle(document.body).fontFamily}`;
  context.fillText(initials(name), SIZE / 2, SIZE * 0.53);
  return canvas.toDataURL('image/png');
}

/** @param {string} name */
export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => [...word][0].toUpperCase()).join('') || '?';
}

function square() {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  return { canvas, context: /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')) };
}
