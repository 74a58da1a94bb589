/**
 * What somebody has chosen for this device, whoever signs in on it: `units` (`miles`, `kilometres`, or none for those of the
 * locale) and `sound` (`off`, or none for on). Event `change`.
 */
class Preferences extends EventTarget {
  /** @param {'units'|'sound'} name @returns {string} empty where nothing was chosen */
  get(name) {
    return localStorage.getItem(`preference:${name}`) ?? '';
  }

  /** @param {'units'|'sound'} name @param {string} value */
  set(name, value) {
    localStorage.setItem(`preference:${name}`, value);
    this.dispatchEvent(new Event('change'));
  }
}

export const preferences = new Preferences();
