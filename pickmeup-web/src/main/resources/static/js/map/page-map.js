/** The map of this page: there from the beginning, under whatever comes. */
import { settings } from '../page/settings.js';
import { RideMap } from './ride-map.js';

export const map = new RideMap(settings.map);
