/**
 * What this tab keeps over a reload, for one role: two tabs are two people, and one tab may be a driver after it was a passenger.
 *
 * @param {'driver'|'passenger'} role
 */
export function tabStorage(role) {
  const key = (name) => `${role}:${name}`;
  return {
    getItem: (name) => sessionStorage.getItem(key(name)),
    setItem: (name, value) => sessionStorage.setItem(key(name), value),
    clear() {
      Object.keys(sessionStorage)
        .filter((name) => name.startsWith(key('')))
        .forEach((name) => sessionStorage.removeItem(name));
    },
  };
}
