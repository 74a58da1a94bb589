/**
 * The city's features, made ready to draw: projected once to Web Mercator's unit square, each with its bounds.
 *
 * @typedef {{lines: Float64Array[], closed: boolean, west: number, north: number, east: number, south: number,
 *   properties: Record<string, any>}} Shape coordinates x, y, x, y, … of the unit square, y southward
 */

/** @param {[number, number]} position @returns {[number, number]} */
export function project([lon, lat]) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** @param {any} feature of GeoJSON @returns {Shape} */
export function shapeOf({ geometry: { type, coordinates }, properties }) {
  const lines = rings(type, coordinates).map((ring) => Float64Array.from(ring.flatMap(project)));
  const shape = { lines, closed: type.endsWith('Polygon'), properties, west: 1, north: 1, east: 0, south: 0 };
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      shape.west = Math.min(shape.west, line[i]);
      shape.east = Math.max(shape.east, line[i]);
      shape.north = Math.min(shape.north, line[i + 1]);
      shape.south = Math.max(shape.south, line[i + 1]);
    }
  }
  return shape;
}

function rings(type, coordinates) {
  switch (type) {
    case 'Point':
      return [[coordinates]];
    case 'LineString':
      return [coordinates];
    case 'Polygon':
    case 'MultiLineString':
      return coordinates;
    case 'MultiPolygon':
      return coordinates.flat();
    default:
      return [];
  }
}
