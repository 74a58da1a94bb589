/**
 * What the server decides: fares, map, limits. `noShow`: after how many seconds at the pickup a driver may leave, and for what fee;
 * `requestLifetime`: seconds that a request waits for a driver.
 *
 * @typedef {{
 *   noShow: {after: number, fee: number}, requestLifetime: number,
 *   fare: import('../trip/fare.js').FareTable,
 *   map: {city: string, tiles: string|null, attribution: string, center: [number, number], bounds: [[number, number], [number, number]]},
 *   limits: {name: number, chat: number, picture: number, voice: number, voiceSeconds: number},
 *   brokerPath: string
 * }} Settings
 */
import { formats, localeFor } from './format.js';
import { preferences } from './preferences.js';
import { language } from './texts.js';

/** @type {Settings} */
export const settings = await (await fetch('/api/settings')).json();

export const format = formats(localeFor(language, navigator.languages), settings.fare.currency, () => preferences.get('units'));
