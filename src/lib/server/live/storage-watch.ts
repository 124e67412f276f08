import { eq } from 'drizzle-orm';
import type { Store } from '#lib/server/store/store.ts';

/** Too large to fit into what a full disk still has free. */
const filler = 'x'.repeat(32_768);

/**
 * Knows whether anything can be saved, and reports when that changes. There may be no writes once space is free again, so while nothing can be
 * saved it tries by itself.
 */
export class StorageWatch {
	isDown = false;
	readonly #store: Store;
	readonly #changed: (isDown: boolean) => void;
	#isLooking = false;

	constructor(store: Store, changed: (isDown: boolean) => void) {
		this.#store = store;
		this.#changed = changed;
	}

	/** Called every few seconds. */
	async look(): Promise<void> {
		if (this.#isLooking) return;
		this.#isLooking = true;
		const { ok } = await this.#store.health();
		const isDown = !ok && !(await this.#canWrite());
		this.#isLooking = false;
		if (isDown === this.isDown) return;
		this.isDown = isDown;
		this.#changed(isDown);
	}

	async #canWrite(): Promise<boolean> {
		const { t, write } = this.#store;
		const probe = { key: 'storage.probe', value: filler };
		try {
			await write((tx) => [tx.insert(t.setting).values(probe)]);
			await write((tx) => [tx.delete(t.setting).where(eq(t.setting.key, probe.key))]);
			return true;
		} catch {
			return false;
		}
	}
}
