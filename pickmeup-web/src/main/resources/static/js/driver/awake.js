/** Keeps the screen on while somebody drives, where the device lets a page do so. */

let wanted = false;
/** @type {Promise<WakeLockSentinel|null>} one thing after the other */
let held = Promise.resolve(null);

/** @param {boolean} driving */
export function keepAwake(driving) {
  wanted = driving;
  settle();
}

// A page that is not seen loses the lock.
document.addEventListener('visibilitychange', settle);

function settle() {
  held = held.then(next);
}

/** @param {WakeLockSentinel|null} lock that is held, or was */
async function next(lock) {
  if (!wanted) {
    await lock?.release();
    return null;
  }
  const needed = document.visibilityState === 'visible' && (!lock || lock.released);
  return needed ? ((await navigator.wakeLock?.request('screen').catch(() => null)) ?? null) : lock;
}
