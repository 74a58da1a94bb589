/** The driver's page begins: the map, the sheet over it, and who it is. All else is fetched while a name is typed, and waits for that. */
import { byId } from '../page/dom.js';
import { admit } from '../person/admission.js';
import '../map/page-map.js';
import '../page/screens.js';

const goOn = () => import('./driver.js');
byId('name').addEventListener('focus', goOn, { once: true });
await admit('driver');
await goOn();
