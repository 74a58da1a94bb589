/** The page without a network: tries again by itself when there is one, in the place that was asked for. */
const again = () => location.reload();
window.addEventListener('online', again);
document.getElementById('again')?.addEventListener('click', again);
