/**
 * The page without a network: asks by itself whether what was asked for is to be had again, as it may be the server that was
 * away, of which the browser does not tell.
 */
const PAUSE = 750;

const again = () => location.reload();
document.getElementById('again')?.addEventListener('click', again);

async function ask() {
  try {
    if (!document.hidden && (await fetch(location.href, { method: 'HEAD' })).ok) {
      again();
      return;
    }
  } catch {
    // Not yet.
  }
  setTimeout(ask, PAUSE);
}
setTimeout(ask, PAUSE);
