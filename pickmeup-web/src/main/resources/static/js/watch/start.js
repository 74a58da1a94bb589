/** The page that shows both phones, and between them all that passes. */
import { byId } from '../page/dom.js';
import { mountDiagram } from './diagram/diagram.js';
import { Ledger } from './ledger.js';
import { Phone } from './phone.js';
import { mountStory } from './story/story.js';

const phones = { driver: new Phone('driver'), passenger: new Phone('passenger') };
const ledger = new Ledger();

mountDiagram(byId('diagram'), ledger);
mountStory(byId('story'), { phones, ledger });
