/**
 * The modules and the templates are of one make: what the one asks for is in the other, and of the kind that is meant.
 *
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/** @param {string} selector @param {Element} [within] @returns {any[]} */
export function all(selector, within) {
  return [...(within ?? document).querySelectorAll(selector)];
}

/** @param {string} id @param {string} [text] */
export function setText(id, text = '') {
  const element = byId(id);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Sets the text and hides the element when there is none. @param {string} id @param {string|null} [text] */
export function tell(id, text) {
  setText(id, text ?? '');
  byId(id).hidden = !text;
}

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node|string)} children strings become text nodes, never markup
 * @returns {any}
 */
export function element(tag, properties = {}, ...children) {
  /** @type {any} */
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

/** @param {string} id @param {(event: Event) => void} action */
export function onClick(id, action) {
  byId(id).addEventListener('click', action);
}

/** @param {string} name of the radio buttons @returns {string|undefined} */
export function chosen(name) {
  return all(`input[name="${name}"]:checked`)[0]?.value;
}
