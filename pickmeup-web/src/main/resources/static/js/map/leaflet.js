/** Leaflet comes as a classic script; this is the one place that knows. */
export const { L } = window;
