/** How the room joins in: this machine's address, in letters and as a code for cameras. */
import { byId, onClick, setText } from '../page/dom.js';

const PAGE = '/passenger';

/** @returns {() => void} shows it */
export function prepareJoin() {
  onClick('join-close', () => byId('join').close());
  return async () => {
    byId('join-code').src = `/qr.svg?path=${encodeURIComponent(PAGE)}`;
    byId('join').showModal();
    const { url } = await (await fetch('/api/address')).json();
    setText('join-address', url + PAGE);
  };
}
