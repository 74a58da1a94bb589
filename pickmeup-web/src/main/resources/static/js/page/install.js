/** Has the browser keep the offline page; once there is nothing else to do. Without HTTPS it does not, and nothing is lost. */
if ('serviceWorker' in navigator) {
  window.addEventListener('load', () => navigator.serviceWorker.register('/service-worker.js').catch(() => {}));
}
