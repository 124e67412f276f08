import { join } from 'node:path';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Job } from './job-rows.ts';
import { kinds } from './kinds.ts';
import { Maker } from './maker.ts';
import type { Made } from './recipe.ts';
import { newFileKey } from './sealed-file.ts';

/** The shortest interval for writing progress to the database, in milliseconds; in between, it is reported from memory. */
const writeEvery = 1_000;

/** The person canceled, or the server is stopping. */
export class Cancelled extends Error {}

export type Finished = { made: Made; key: string; bytes: number; hash: string };

/** A job while it is running. */
export class Run {
	readonly job: Job;
	done = 0;
	total: number | null = null;
	#maker = new Maker();
	#cancelled = false;
	#wroteAt = 0;
	#folder: string;
	#write: (run: Run) => Promise<void>;

	constructor(job: Job, folder: string, write: (run: Run) => Promise<void>) {
		this.job = job;
		this.#folder = folder;
		this.#write = write;
	}

	/** Throws `Cancelled` after `cancel`, and whatever the recipe throws. */
	async make(by: StaffMember, at: number): Promise<Finished> {
		const key = newFileKey();
		const file = join(this.#folder, this.job.id);
		try {
			const made = await kinds[this.job.kind].make({
				...{ by, at, params: this.job.params, maker: this.#maker },
				open: async (as) => void (await this.#maker.ask({ step: 'open', file, key, as })),
				progress: (done, total) => this.#progress(done, total)
			});
			const closed = await this.#maker.ask({ step: 'close' });
			return { made, key: key.toString('base64'), ...closed };
		} catch (cause) {
			throw this.#cancelled ? new Cancelled() : cause;
		} finally {
			await this.#maker.end();
		}
	}

	/** Ends the thread at once; `make` throws. */
	async cancel(): Promise<void> {
		this.#cancelled = true;
		await this.#maker.end();
	}

	async #progress(done: number, total: number): Promise<void> {
		if (this.#cancelled) throw new Cancelled();
		this.done = done;
		this.total = total;
		const now = performance.now();
		if (now - this.#wroteAt < writeEvery) return;
		this.#wroteAt = now;
		await this.#write(this);
	}
}
