/**
 * News for somebody who is not looking: shown by the device while the page is in the background. Asked for once, when somebody
 * has just begun to wait for something.
 */
import { text } from './texts.js';

const ASKED = 'notifications:asked';

/** Has to be called while the browser handles a click. */
export function askToNotify() {
  if ('Notification' in window && Notification.permission === 'default' && !localStorage.getItem(ASKED)) {
    localStorage.setItem(ASKED, 'yes');
    Notification.requestPermission().catch(() => {});
  }
}

/**
 * @param {string} message
 * @param {'trip'|'chat'} about a newer message takes the place of the one before about the same
 */
export async function tellInBackground(message, about) {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') {
    return;
  }
  const worker = await navigator.serviceWorker?.getRegistration();
  worker?.showNotification(text('app.name'), {
    body: message,
    icon: '/img/icon-192.png',
    badge: '/img/icon-192.png',
    tag: about,
    lang: document.documentElement.lang,
    data: location.href,
  });
}
