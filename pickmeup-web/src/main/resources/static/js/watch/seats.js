/** Names to begin with, so that nobody has to type on a stage: put into a phone's sign-in, and the next one where a name is taken. */

const NAMES = {
  driver: ['Bryan', 'Bruno', 'Beatriz', 'Benicio', 'Belén'],
  passenger: ['Mike', 'Marta', 'Mateo', 'Mercedes', 'Martín'],
};
const CAR = 'Fiat Uno, SBA 1234';

/** @param {import('./phone.js').Phone} phone */
export function offerNames(phone) {
  phone.addEventListener('load', () => seat(phone));
}

/** @param {import('./phone.js').Phone} phone */
function seat({ role, document: page }) {
  const field = (id) => /** @type {HTMLInputElement|null} */ (page?.getElementById(id));
  const name = field('name');
  if (!page || !name || name.value || name.readOnly) {
    return;
  }
  const names = NAMES[role][Symbol.iterator]();
  const fill = () => {
    name.value = names.next().value ?? '';
    name.dispatchEvent(new Event('input'));
  };
  fill();
  const car = field('vehicle');
  if (car) {
    car.value = CAR;
  }
  const refused = page.getElementById('sign-in-error');
  new MutationObserver(() => {
    if (!refused?.hidden && NAMES[role].includes(name.value)) {
      fill();
      if (name.value) {
        page.getElementById('sign-in')?.click();
      }
    }
  }).observe(/** @type {Node} */ (refused), { attributes: true, attributeFilter: ['hidden'] });
}
