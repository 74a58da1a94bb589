/** The page that shows both phones, and between them all that passes. */
import { byId } from '../page/dom.js';
import { mountDiagram } from './diagram/diagram.js';
import { Ledger } from './ledger.js';
import { Phone } from './phone.js';
import { offerNames } from './seats.js';
import { mountStory } from './story/story.js';

const phones = { driver: new Phone('driver'), passenger: new Phone('passenger') };
const ledger = new Ledger();

for (const phone of Object.values(phones)) {
  offerNames(phone);
  phone.addEventListener('packet', ({ detail }) => ledger.hear(detail));
}
mountDiagram(byId('diagram'), ledger);
mountStory(byId('story'), { phones, ledger });
for (const phone of Object.values(phones)) {
  phone.open(); // not before there is somebody to hear it
}
