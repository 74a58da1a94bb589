/**
 * The bundled city as a Leaflet grid layer: tiles drawn on canvases from vector shapes. A tile is drawn once and then moved
 * and scaled by the browser, so that dragging costs nothing.
 *
 * @typedef {import('./shapes.js').Shape} Shape
 */
import { L } from './leaflet.js';
import { element } from '../page/dom.js';
import { palette, PASSES } from './city-style.js';

const TILE = 256;
/** Pixels around a tile that are drawn along, so that wide strokes do not end at its edge. */
const MARGIN = 24;

export const CityLayer = L.GridLayer.extend({
  /** @param {Shape[]} shapes */
  initialize(shapes, options) {
    L.GridLayer.prototype.initialize.call(this, { minZoom: 11, maxZoom: 19, updateWhenZooming: false, keepBuffer: 3, ...options });
    this._passes = PASSES.map((pass) => ({ ...pass, shapes: shapes.filter(({ properties, closed }) => pass.match(properties) && closed === Boolean(pass.fill)) }));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
  },

  createTile({ x, y, z }) {
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const canvas = element('canvas');
    canvas.width = TILE * ratio;
    canvas.height = TILE * ratio;
    const context = canvas.getContext('2d');
    const scale = TILE * 2 ** z;
    const edge = MARGIN / scale;
    const [west, north, size] = [x / 2 ** z, y / 2 ** z, 1 / 2 ** z];
    const sees = (shape) =>
      shape.east >= west - edge && shape.west <= west + size + edge && shape.south >= north - edge && shape.north <= north + size + edge;

    context.scale(ratio, ratio);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    const colour = palette();
    for (const pass of this._passes) {
      if (z >= pass.from) {
        context.beginPath();
        pass.shapes.filter(sees).forEach((shape) => trace(context, shape, west, north, scale));
        paint(context, pass, z, colour);
      }
    }
    return canvas;
  },
});

function trace(context, { lines, closed }, west, north, scale) {
  for (const line of lines) {
    context.moveTo((line[0] - west) * scale, (line[1] - north) * scale);
    for (let i = 2; i < line.length; i += 2) {
      context.lineTo((line[i] - west) * scale, (line[i + 1] - north) * scale);
    }
    if (closed) {
      context.closePath();
    }
  }
}

function paint(context, { fill, stroke, width, dash }, zoom, colour) {
  if (fill) {
    context.fillStyle = colour(fill);
    context.fill('evenodd');
  } else {
    context.strokeStyle = colour(stroke);
    context.lineWidth = width(zoom);
    context.setLineDash(dash ?? []);
    context.stroke();
  }
}
