import { afterEach } from 'vitest';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine } from './engines.ts';
import { adds, client, read } from './people.ts';

/** Stores of one engine with an audit chain in them, closed after each test. */
export const audited = (engine: () => Engine) => {
	const open: Store[] = [];
	const opened = async (options: Parameters<typeof openStore>[0]) => {
		const store = await openStore(options);
		open.push(store);
		return store;
	};
	const fresh = async () => {
		const place = await engine().place();
		return { place, store: await opened(place.options) };
	};
	afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));

	/** Ruth reads five notes; then the store is closed, so that the chain's end is anchored. */
	const fiveReads = async () => {
		const { store, place } = await fresh();
		await store.write(adds(store, client('ana', 'Ana')));
		for (const n of [1, 2, 3, 4, 5]) await store.write(() => [store.audit.row(read('ruth', `note-${n}`, `page ${n}`))]);
		await store.close();
		return place;
	};
	const verdictAfter = async (harm: string) => {
		const place = await fiveReads();
		await place.tamper(harm);
		return verifyAudit(await opened(place.options));
	};
	return { open, opened, fresh, fiveReads, verdictAfter };
};
