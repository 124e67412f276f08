import { canLast, durableShelf } from '#lib/live/durable-shelf.ts';
import type { OwnDevice } from './own-device.ts';

const worker = '/my-worker.js';
/** In ms. */
const patience = 2_000;

/**
 * Has the pages under /my kept for when there is no network: the worker is theirs alone, and knows no other page. `also` are addresses to
 * which no link leads from here any more.
 */
export async function keepOffline({ lockAfter }: OwnDevice, also: string[] = []): Promise<void> {
	if (!navigator.serviceWorker || !canLast()) return;
	await navigator.serviceWorker.register(worker, { scope: '/my' });
	const { active } = await navigator.serviceWorker.ready;
	// What a worksheet is shown with, and what is kept here, is in no page by name.
	await Promise.all([
		import('./kept-here.ts'),
		import('./sheet-views.ts').then(({ toRead, toWrite }) => Promise.all([toRead(), toWrite()]))
	]).catch(() => {});
	active?.postMessage({ keepFor: lockAfter, pages: [...also, ...pagesFrom(location)], files: filesHere() });
}

/** From the first page the others lead on; a page that was opened by one of ours was not asked for by itself. */
function pagesFrom({ pathname, search }: Location): string[] {
	const here = pathname + search;
	if (pathname !== '/my') return [here, '/my'];
	const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/my/"]:not([download])')];
	const all = ['/my', '/my/help', ...links.map((link) => link.pathname + link.search)];
	return [...new Set(all)];
}

/** The built files that this page has fetched so far: programs, styles, and letters. */
function filesHere(): string[] {
	const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
	const ours = fetched.filter(
		({ origin, pathname }) => origin === location.origin && /^\/_app\/immutable\//.test(pathname)
	);
	return [...new Set(ours.map(({ pathname }) => pathname))];
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
