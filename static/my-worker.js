// Keeps a person's own pages, those under /my and nothing else, for when there is no network. What they show is sealed on the device under a key
// that can be used and not read, is gone when the page locks, and does not outlast the time after which it would have locked.

const shell = 'my-shell';
const place = 'circlekeeper-my';
const immutable = /^\/(_app\/immutable\/|look\.js$|icon\.svg$|my-icon\.svg$|my\.webmanifest$)/;
const files = /\/_app\/immutable\/[\w./-]+/g;

addEventListener('install', () => void skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', (event) => {
	const { keepFor, pages, forget } = event.data ?? {};
	const [port] = event.ports;
	const work = forget ? forgetPages() : keepFor ? keepPages(keepFor, pages ?? []) : Promise.resolve();
	event.waitUntil(work.catch(() => {}).then(() => port?.postMessage('done')));
});

addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	if (immutable.test(url.pathname)) event.respondWith(shellFile(request));
	else if (isPage(url)) event.respondWith(page(event, url));
});

/** Files to take away are no pages, and what opens the page must come from the server. */
const isPage = ({ pathname }) =>
	(pathname === '/my' || pathname.startsWith('/my/')) && !/^\/my\/(take-home\/(pdf|json)|save|forms)$/.test(pathname);
const isLock = (address) => /\/my\/(unlock|open)\b/.test(address);

async function shellFile(request) {
	const cache = await caches.open(shell);
	const kept = await cache.match(request, { ignoreVary: true });
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) await cache.put(request, response.clone());
	return response;
}

async function page(event, url) {
	try {
		const response = await fetch(event.request);
		event.waitUntil(seen(response.clone(), url).catch(() => {}));
		return response;
	} catch {
		return (await unseal(url).catch(() => null)) ?? without();
	}
}

/** A page that was answered is kept; one that leads to the lock says that nothing may be. */
async function seen(response, url) {
	if (response.type === 'opaqueredirect') return forgetPages();
	if (isLock(url.pathname)) return isLock(response.url) && !url.pathname.endsWith('.json') ? forgetPages() : undefined;
	if (!response.ok) return;
	const body = await response.text();
	if (/^\{"type":"redirect"/.test(body)) return isLock(body) ? forgetPages() : undefined;
	const until = Date.now() + (await limit());
	if (until <= Date.now()) return;
	// The body is unpacked already.
	const headers = [...response.headers].filter(([name]) => !/^content-(encoding|length)$/i.test(name));
	await seal(url, { body, until, headers });
	const cache = await caches.open(shell);
	for (const file of new Set(body.match(files) ?? []))
		if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file).catch(() => {});
}

async function keepPages(keepFor, pages) {
	await write('limits', keepFor, 'keep-for');
	for (const address of pages) {
		const url = new URL(address, location.origin);
		if (isPage(url) && !isLock(url.pathname))
			await fetch(url)
				.then((response) => seen(response, url))
				.catch(() => {});
	}
}

const without = () =>
	new Response(
		'<!doctype html><meta name="viewport" content="width=device-width"><title>·</title><p>This page needs the internet to open. What you wrote is kept on this phone.</p><p lang="es">Esta página necesita internet para abrirse. Lo que escribiste se queda en este teléfono.</p><p><a href="tel:988">988</a></p>',
		{ status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }
	);

// The store of sealed pages.

const asked = (request) =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

function open() {
	const opening = indexedDB.open(place, 1);
	opening.onupgradeneeded = () => ['pages', 'keys', 'limits'].forEach((name) => opening.result.createObjectStore(name));
	return asked(opening);
}

async function read(name, key) {
	const db = await open();
	return asked(db.transaction(name).objectStore(name).get(key)).finally(() => db.close());
}

async function write(name, value, key) {
	const db = await open();
	await asked(db.transaction(name, 'readwrite').objectStore(name).put(value, key)).finally(() => db.close());
}

const limit = async () => (await read('limits', 'keep-for')) ?? 0;

async function forgetPages() {
	const db = await open();
	const tx = db.transaction(['pages', 'keys', 'limits'], 'readwrite');
	await Promise.all(['pages', 'keys', 'limits'].map((name) => asked(tx.objectStore(name).clear())));
	db.close();
}

async function key() {
	const kept = await read('keys', 'pages');
	if (kept) return kept;
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	await write('keys', made, 'pages');
	return made;
}

const bound = ({ pathname, search }) => new TextEncoder().encode(pathname + search);
const name = ({ pathname, search }) => pathname + search;

async function seal(url, kept) {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const words = new TextEncoder().encode(JSON.stringify(kept));
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(url) }, await key(), words);
	await write('pages', { iv, sealed }, name(url));
}

async function unseal(url) {
	const found = await read('pages', name(url));
	if (!found) return null;
	const { iv, sealed } = found;
	const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(url) }, await key(), sealed);
	const { body, until, headers } = JSON.parse(new TextDecoder().decode(words));
	if (Date.now() < until) return new Response(body, { headers });
	await forgetPages();
	return null;
}
