/**
 * Where the broker is, behind the server that this page comes from. Paho reads the port out of the address, and does without none.
 *
 * @param {string} path
 */
export function brokerUrl(path) {
  const { protocol, hostname, port, pathname } = new URL(path, location.href);
  const [scheme, standard] = protocol === 'https:' ? ['wss:', 443] : ['ws:', 80];
  return `${scheme}//${hostname}:${port || standard}${pathname}`;
}
