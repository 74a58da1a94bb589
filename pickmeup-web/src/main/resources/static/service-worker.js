/**
 * Stands between the pages and the network. The network always comes first, so an answer is never an old one and an update
 * needs no ceremony; what pages are made of is kept for when the network does not answer, and where a page itself cannot be
 * had, the offline page is shown. What the API says is kept nowhere.
 */
importScripts('/service-worker-files.js');

const { version, files } = self.pickmeup;
const CACHE = `pickmeup-${version}`;
const LANGUAGE = '/offline/language';
const KEPT = /^\/(css|img|js|texts|webjars)\//;
const NO_PAGES = /^\/(api|actuator|login|logout|mqtt|oauth2)(\/|$)/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NO_PAGES.test(pathname)) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (KEPT.test(pathname)) {
    event.respondWith(file(request));
  }
});

/** Told by a page that nobody is looking at. */
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(comeBack(event.notification.data));
});

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    const language = response.headers.get('Content-Language');
    if (language) {
      await cache.put(LANGUAGE, new Response(language));
    }
    return response;
  } catch {
    const language = await (await cache.match(LANGUAGE))?.text();
    return (await cache.match(`/offline/${language}`)) ?? cache.match('/offline/en');
  }
}

async function file(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function comeBack(address) {
  const open = await self.clients.matchAll({ type: 'window' });
  const page = open.find(({ url }) => url === address);
  return page ? page.focus() : self.clients.openWindow(address);
}
