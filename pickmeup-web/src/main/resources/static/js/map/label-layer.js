/**
 * Names of streets and neighbourhoods on one canvas over the view, drawn anew whenever the map rests. Each name stands once,
 * along its street's longest straight piece in view, and only where no other name is.
 *
 * @typedef {import('./shapes.js').Shape} Shape
 */
import { L } from './leaflet.js';
import { palette } from './city-style.js';

const STREETS_FROM = 15;
const RANK = { trunk: 0, primary: 0, secondary: 1, tertiary: 2 };

export const LabelLayer = L.Layer.extend({
  /** @param {Shape[]} shapes */
  initialize(shapes) {
    this._places = shapes.filter(({ properties }) => properties.kind === 'label');
    this._streets = shapes
      .filter(({ properties }) => properties.kind === 'road' && properties.name)
      .sort((a, b) => (RANK[a.properties.class] ?? 3) - (RANK[b.properties.class] ?? 3));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this._map && this._draw());
  },

  onAdd(map) {
    this._canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide', map.getPane('overlayPane'));
    this._canvas.setAttribute('aria-hidden', 'true');
    map.on('moveend resize', this._draw, this);
    this._draw();
  },

  onRemove(map) {
    this._canvas.remove();
    map.off('moveend resize', this._draw, this);
  },

  _draw() {
    const map = this._map;
    const size = map.getSize();
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    L.DomUtil.setPosition(this._canvas, map.containerPointToLayerPoint([0, 0]));
    Object.assign(this._canvas, { width: size.x * ratio, height: size.y * ratio });
    Object.assign(this._canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
    const context = this._canvas.getContext('2d');
    context.scale(ratio, ratio);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    const colour = palette();
    context.fillStyle = colour('--map-text');
    context.strokeStyle = colour('--map-halo');

    const zoom = map.getZoom();
    const scale = 256 * 2 ** zoom;
    const origin = map.getPixelBounds().min;
    const at = (line, i) => ({ x: line[i] * scale - origin.x, y: line[i + 1] * scale - origin.y });
    const taken = [];
    if (zoom < 16.5) {
      this._places.forEach(({ lines, properties }) => place(context, taken, size, properties.name, at(lines[0], 0)));
    }
    if (zoom >= STREETS_FROM) {
      const named = new Set();
      this._streets.forEach(({ lines, properties: { name } }) => named.has(name) || (street(context, taken, size, name, lines[0], at) && named.add(name)));
    }
  },
});

function place(context, taken, size, name, point) {
  context.font = `600 13px ${getComputedStyle(document.body).fontFamily}`;
  write(context, taken, size, name, point, 0);
}

/** @returns {boolean} whether the name found room */
function street(context, taken, size, name, line, at) {
  context.font = `500 11px ${getComputedStyle(document.body).fontFamily}`;
  const width = context.measureText(name).width;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [a, b] = [at(line, i), at(line, i + 2)];
    if (Math.hypot(b.x - a.x, b.y - a.y) >= width * 0.9) {
      const angle = Math.atan2(b.y - a.y, b.x - a.x);
      const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
      if (write(context, taken, size, name, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, upright)) {
        return true;
      }
    }
  }
  return false;
}

function write(context, taken, size, name, { x, y }, angle) {
  const half = context.measureText(name).width / 2 + 6;
  const [dx, dy] = [Math.abs(Math.cos(angle)) * half + 8, Math.abs(Math.sin(angle)) * half + 8];
  const inside = x - dx > 0 && x + dx < size.x && y - dy > 0 && y + dy < size.y;
  if (!inside || taken.some((box) => Math.abs(box.x - x) < box.dx + dx && Math.abs(box.y - y) < box.dy + dy)) {
    return false;
  }
  taken.push({ x, y, dx, dy });
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.lineWidth = 3;
  context.strokeText(name, 0, 0);
  context.fillText(name, 0, 0);
  context.restore();
  return true;
}
