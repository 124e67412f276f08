import type { Page, Response } from 'playwright-core';
import { gzipSync } from 'node:zlib';

export type File = { path: string; kind: 'page' | 'script' | 'style' | 'font' | 'other'; gzip: number; wire: number };
/** What one page needed from nothing until it was usable or, where it has a connection, live. Times in ms from the start. */
export type FirstLoad = { files: File[]; readable: number; usable: number; live: number | null };
type Marks = { readable: number; usable: number; live: number };

const kinds: Record<string, File['kind']> = { document: 'page', script: 'script', stylesheet: 'style', font: 'font' };

/** Notes in the page when it first shows something, when it answers to a finger, and when the room has greeted it. */
function watch() {
	const marks = ((globalThis as unknown as { firstLoad: Partial<Marks> }).firstLoad = {}) as Partial<Marks>;
	new PerformanceObserver((list) => {
		for (const { name, startTime } of list.getEntries())
			if (name === 'first-contentful-paint') marks.readable = startTime;
	}).observe({ type: 'paint', buffered: true });
	new MutationObserver(() => {
		if ('alive' in (document.documentElement?.dataset ?? {})) marks.usable ??= performance.now();
	}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-alive'] });
	globalThis.WebSocket = class extends WebSocket {
		constructor(...args: ConstructorParameters<typeof WebSocket>) {
			super(...args);
			// The first answer to a question: the room's greeting.
			this.addEventListener('message', ({ data }) => {
				if (typeof data === 'string' && /^43\d*\[/.test(data)) marks.live ??= performance.now();
			});
		}
	};
}

/** Opens `path` as a device does that was never here, and waits for what it is opened for. */
export async function firstLoad(page: Page, path: string, until: 'usable' | 'live'): Promise<FirstLoad> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.addInitScript(watch);
	await page.goto(path, { waitUntil: 'commit' });
	const marks = (await (
		await page.waitForFunction(
			(last) => {
				const { readable, usable, live } = (globalThis as unknown as { firstLoad: Partial<Marks> }).firstLoad;
				return readable && usable && (last === 'usable' || live) ? { readable, usable, live } : null;
			},
			until,
			{ polling: 50, timeout: 60_000 }
		)
	).jsonValue()) as Marks;
	const files = await Promise.all(responses.filter((it) => !it.url().startsWith('data:')).map(fileOf));
	return {
		files: files.filter((file) => file !== null),
		...marks,
		live: until === 'live' ? Math.max(marks.live, marks.usable) : null
	};
}

/** Null for what has not arrived: it was not needed yet. */
async function fileOf(response: Response): Promise<File | null> {
	const request = response.request();
	if (request.timing().responseEnd < 0) return null;
	const [body, sizes] = await Promise.all([response.body(), request.sizes()]);
	return {
		path: new URL(response.url()).pathname,
		kind: kinds[request.resourceType()] ?? 'other',
		gzip: gzipSync(body, { level: 9 }).length,
		wire: sizes.responseBodySize
	};
}

/** How many files of one kind there are, and how large they are together. */
export function totalOf({ files }: FirstLoad, kind: File['kind']): { files: number; gzip: number; wire: number } {
	const some = files.filter((file) => file.kind === kind);
	const sum = (of: (file: File) => number) => some.reduce((total, file) => total + of(file), 0);
	return { files: some.length, gzip: sum((file) => file.gzip), wire: sum((file) => file.wire) };
}
