/** The whole town, and what drives in it. */
import { byId } from '../page/dom.js';
import { settings } from '../page/settings.js';
import { text } from '../page/texts.js';
import { CityLayer } from '../map/city-layer.js';
import { LabelLayer } from '../map/label-layer.js';
import { L } from '../map/leaflet.js';
import { shapeOf } from '../map/shapes.js';

const latLng = ([lon, lat]) => [lat, lon];

export function makeMap() {
  const { city, tiles, attribution, center, bounds } = settings.map;
  // The cars have a canvas of their own that is drawn anew for each level: what zooms by itself would run away from them.
  const map = L.map('map', { zoomControl: false, minZoom: 12, maxZoom: 18, zoomAnimation: false, maxBounds: L.latLngBounds(bounds.map(latLng)).pad(0.5) });
  L.control.zoom({ position: 'bottomright', zoomInTitle: text('map.zoomIn'), zoomOutTitle: text('map.zoomOut') }).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(attribution);
  map.setView(latLng(center), 14);
  if (tiles) {
    L.tileLayer(tiles, { maxZoom: 19 }).addTo(map);
    byId('map').dataset.ready = 'true';
  } else {
    drawCity(map, city);
  }
  return map;
}

async function drawCity(map, url) {
  const shapes = (await (await fetch(url)).json()).features.map(shapeOf);
  new CityLayer(shapes).addTo(map);
  new LabelLayer(shapes).addTo(map);
  byId('map').dataset.ready = 'true';
}
