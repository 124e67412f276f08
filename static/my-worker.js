// Keeps a person's own pages, those under /my and nothing else, for when there is no network. What they show is sealed on the device under a key
// that can be used and not read, is gone when the page locks, and does not outlast the time after which it would have locked.

const shell = 'my-shell';
const place = 'circlekeeper-my';
const immutable = /^\/(_app\/immutable\/|look\.js$|icon\.svg$|my-icon[\w-]*\.(svg|png)$|my(-es)?\.webmanifest$)/;
const built = /^\/_app\/immutable\//;
const named = /\/_app\/immutable\/[\w./-]+/g;
/** In ms: far longer than a page is kept or stays open, so that no page asks for a file that nobody has named since. */
const unusedAfter = 2 * 24 * 3_600_000;

addEventListener('install', () => void skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', (event) => {
	const { keepFor, pages, files, forget } = event.data ?? {};
	const [port] = event.ports;
	const work = forget ? forgetPages() : keepFor ? keepPages(keepFor, pages ?? [], files ?? []) : Promise.resolve();
	event.waitUntil(work.catch(() => {}).then(() => port?.postMessage('done')));
});

addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	if (immutable.test(url.pathname)) event.respondWith(shellFile(event));
	else if (isPage(url)) event.respondWith(page(event, url));
});

/** Files to take away are no pages, and what opens the page must come from the server. */
const isPage = ({ pathname }) =>
	(pathname === '/my' || pathname.startsWith('/my/')) && !/^\/my\/(take-home\/(pdf|json)|save)$/.test(pathname);
const isLock = (address) => /\/my\/(unlock|open)\b/.test(address);

/** A built file never changes under its name. The few others do, so what is kept is shown and the newer one is there next time. */
async function shellFile(event) {
	const { request } = event;
	const cache = await caches.open(shell);
	const kept = await cache.match(request, { ignoreVary: true });
	if (kept && built.test(new URL(request.url).pathname)) return kept;
	const fetched = fetch(request).then(async (response) => {
		if (response.ok) await cache.put(request, response.clone());
		return response;
	});
	if (!kept) return fetched;
	event.waitUntil(fetched.catch(() => {}));
	return kept;
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
	// What has ended leads elsewhere: nothing is kept under its address, and behind the lock nothing at all.
	if (response.redirected) return isLock(response.url) ? forgetPages() : drop(url);
	if (!response.ok) return;
	const body = await response.text();
	if (/^\{"type":"redirect"/.test(body)) return isLock(body) ? forgetPages() : undefined;
	const until = Date.now() + (await limit());
	if (until <= Date.now()) return;
	// The body is unpacked already.
	const headers = [...response.headers].filter(([name]) => !/^content-(encoding|length)$/i.test(name));
	await seal(url, { body, until, headers });
	await keepFiles(new Set(body.match(named) ?? []));
}

async function keepFiles(files) {
	const cache = await caches.open(shell);
	for (const file of files) if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file).catch(() => {});
	const now = Date.now();
	await rename((times) => ({ ...times, ...Object.fromEntries([...files].map((file) => [file, now])) }));
}

/** Files of earlier versions go. One whose time nobody wrote down is named now. */
async function dropUnused() {
	const cache = await caches.open(shell);
	const now = Date.now();
	const files = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((file) => built.test(file));
	const left = {};
	await rename((times) => {
		for (const file of files) left[file] = times[file] ?? now;
		return Object.fromEntries(Object.entries(left).filter(([, at]) => now - at <= unusedAfter));
	});
	for (const file of files) if (now - left[file] > unusedAfter) await cache.delete(file, { ignoreVary: true });
}

async function keepPages(keepFor, pages, files) {
	await write('limits', keepFor, 'keep-for');
	await keepFiles(files.filter((file) => immutable.test(file)));
	for (const address of pages) {
		const url = new URL(address, location.origin);
		if (isPage(url) && !isLock(url.pathname))
			await fetch(url)
				.then((response) => seen(response, url))
				.catch(() => {});
	}
	await dropUnused();
}

const without = () =>
	new Response(
		'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>My page · Mi página</title><body style="max-width:28rem;margin:3rem auto;padding:0 1.25rem;font:1.125rem/1.5 system-ui,sans-serif"><h1 style="font-size:1.5rem">You are offline</h1><p>This page needs the internet to open. What this phone has not sent yet stays on it for a day.</p><div lang="es"><h2 style="font-size:1.5rem">No tienes internet</h2><p>Esta página necesita internet para abrirse. Lo que este teléfono aún no ha enviado se queda en él por un día.</p></div><p><a href="/my">Try again · <span lang="es">Probar otra vez</span></a></p><p><a href="tel:988">988: call or text at any time · <span lang="es">llama o escribe a cualquier hora</span></a></p>',
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

async function drop(url) {
	const db = await open();
	await asked(db.transaction('pages', 'readwrite').objectStore('pages').delete(name(url))).finally(() => db.close());
}

/** Changes when which built file was last named by a page. */
async function rename(change) {
	const db = await open();
	const limits = db.transaction('limits', 'readwrite').objectStore('limits');
	await asked(limits.put(change((await asked(limits.get('named'))) ?? {}), 'named')).finally(() => db.close());
}

const limit = async () => (await read('limits', 'keep-for')) ?? 0;

async function forgetPages() {
	const db = await open();
	const tx = db.transaction(['pages', 'keys', 'limits'], 'readwrite');
	const gone = [tx.objectStore('pages').clear(), tx.objectStore('keys').clear()];
	await Promise.all([...gone, tx.objectStore('limits').delete('keep-for')].map(asked));
	db.close();
}

/** Two pages may be the first at once, so the key that lies there counts. */
async function key() {
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	const db = await open();
	const keys = db.transaction('keys', 'readwrite').objectStore('keys');
	const kept = await asked(keys.get('pages'));
	if (!kept) await asked(keys.put(made, 'pages'));
	db.close();
	return kept ?? made;
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
