import type { SubmitFunction } from '@sveltejs/kit';
import { getContext, setContext } from 'svelte';
import type { OwnOutbox } from '#lib/live/own-outbox.svelte.ts';
import type { KeptHere } from './kept-here.ts';
import type { OwnDevice } from './own-device.ts';

type Settle = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

/** In ms. */
const again = 5_000;

/** What the pages of one person share in a browser: their outbox, and whether a form of theirs found no network. */
export class OwnPages {
	/** Null until it is here: it is fetched once the page can be used. */
	kept = $state.raw<KeptHere | null>(null);
	/** A form was not sent, and the page is as it was. */
	isUnsent = $state(false);

	get outbox(): OwnOutbox | null {
		return this.kept?.outbox ?? null;
	}

	/** For `enhance`: without a network a page would give way to an error, and what it shows with it. */
	send: SubmitFunction = () => this.settle;

	settle: Settle = async ({ result, update }) => {
		this.isUnsent = isWithoutAnswer(result);
		if (!this.isUnsent) await update();
	};

	/** After what was said has arrived, the pages that are kept on this device are from before it; `about` is where it was said. */
	keepAnew = async (mine: OwnDevice, about: string[] = []): Promise<void> => {
		const { keepOffline } = await import('./keep-offline.ts');
		await keepOffline(mine, about).catch(() => {});
	};

	/** Opens the outbox of whoever's pages these are. Returns a function that stops it. */
	open(place: string): () => void {
		let [isOver, stop] = [false, () => {}];
		const go = async () => {
			try {
				const { KeptHere } = await import('./kept-here.ts');
				if (isOver) return;
				const kept = new KeptHere(place);
				stop = kept.outbox.start();
				this.kept = kept;
			} catch {
				if (!isOver) setTimeout(() => void go(), again);
			}
		};
		void go();
		return () => {
			isOver = true;
			stop();
			this.kept = null;
		};
	}
}

/** Whether a form got no answer from the server. */
export const isWithoutAnswer = (result: { type: string; status?: number }): boolean =>
	result.type === 'error' && result.status === undefined;

const key = Symbol('own pages');
export const setOwnPages = (pages: OwnPages): OwnPages => setContext(key, pages);
export const getOwnPages = (): OwnPages => getContext(key);
