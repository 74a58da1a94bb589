/** What somebody does to a map with their hands, as opposed to what the page does to it. */
const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', '+', '-', '=', '_']);

/**
 * @param {any} map Leaflet's
 * @param {{moved: () => void, touched: () => void, released: () => void}} told `moved`: dragged or zoomed; `touched`: something
 *   came down on the map, until it is `released`
 */
export function watchHands(map, { moved, touched, released }) {
  const box = map.getContainer();
  map.on('dragstart', moved);
  box.addEventListener('wheel', moved, { passive: true });
  box.addEventListener('dblclick', moved);
  box.addEventListener('touchstart', ({ touches }) => touches.length > 1 && moved(), { passive: true });
  box.addEventListener('keydown', ({ key }) => KEYS.has(key) && moved());
  box.addEventListener('click', ({ target }) => target.closest('.leaflet-control-zoom') && moved());
  let down = false;
  box.addEventListener('pointerdown', () => {
    down = true;
    touched();
  });
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => {
      if (down) {
        down = false;
        released();
      }
    });
  }
}
