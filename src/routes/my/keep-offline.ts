import { canLast, durableShelf } from '#lib/live/durable-shelf.ts';

/** Whose pages are open, whether nobody else uses this device, and after how long without use it locks, in ms. */
export type OwnDevice = { place: string; isOwn: boolean; lockAfter: number };

const worker = '/my-worker.js';
/** In ms. */
const patience = 2_000;

/** Has the pages under /my kept for when there is no network: the worker is theirs alone, and knows no other page. */
export async function keepOffline({ lockAfter }: OwnDevice): Promise<void> {
	if (!navigator.serviceWorker || !canLast()) return;
	await navigator.serviceWorker.register(worker, { scope: '/my' });
	const { active } = await navigator.serviceWorker.ready;
	const here = location.pathname + location.search;
	const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/my/"]:not([download])')];
	// From the first page the others lead on; a page that was opened by one of ours was not asked for by itself.
	const pages = here === '/my' ? [here, ...links.map(({ pathname, search }) => pathname + search)] : [here, '/my'];
	active?.postMessage({ keepFor: lockAfter, pages: [...new Set(pages)] });
}

/** Nothing of these pages stays on the device; what was not sent yet does, sealed, unless the link goes too. */
export async function forgetPages({ place }: Pick<OwnDevice, 'place'>): Promise<void> {
	await dropAll(`my/${place}/saved`);
	const registration = await navigator.serviceWorker?.getRegistration('/my');
	const active = registration?.active;
	if (!active) return;
	const { port1, port2 } = new MessageChannel();
	await new Promise<void>((done) => {
		port1.onmessage = () => done();
		setTimeout(done, patience);
		active.postMessage({ forget: true }, [port2]);
	});
}

/** What was written here and not sent yet goes as well. */
export async function forgetUnsent({ place }: OwnDevice): Promise<void> {
	await dropAll(`my/${place}`);
	await dropAll(`my/${place}/drafts`);
}

async function dropAll(box: string): Promise<void> {
	if (!canLast()) return;
	const shelf = durableShelf(box);
	for (const { id } of await shelf.all()) await shelf.drop(id);
}

/** Locks a page that nobody has touched for so long, also when the device slept. Returns a function that stops it. */
export function lockWhenIdle(mine: OwnDevice): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	let used = Date.now();
	const touch = () => void (used = Date.now());
	for (const type of ['pointerdown', 'keydown', 'scroll']) addEventListener(type, touch, { signal, passive: true });
	const look = () => {
		if (Date.now() - used < mine.lockAfter) return;
		stop.abort();
		document.documentElement.hidden = true;
		void lock(mine).finally(() => location.replace('/my/unlock'));
	};
	const timer = setInterval(look, 15_000);
	signal.addEventListener('abort', () => clearInterval(timer));
	document.addEventListener('visibilitychange', look, { signal });
	return () => stop.abort();
}

async function lock(mine: OwnDevice): Promise<void> {
	await forgetPages(mine).catch(() => {});
	await fetch('/my?/lock', { method: 'POST', body: new FormData() });
}
