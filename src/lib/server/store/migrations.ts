import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StoreRefused } from './errors.ts';

type Journal = { entries: { when: number; tag: string }[] };

/** The generated migrations of one engine. They are beside the built server, so the server must run in the product's folder. */
export const migrationsOf = (engine: 'sqlite' | 'postgres') => {
	const folder = resolve('drizzle', engine);
	const newest = newestIn(folder);
	return {
		folder,
		/** Whether a database whose newest migration is `applied` needs migrating; refuses one from a newer version. */
		arePending(applied: number | null): boolean {
			if (applied !== null && applied > newest)
				throw new StoreRefused(
					'These data were written by a newer version of Circlekeeper. Install that version, or restore an older backup.'
				);
			return applied === null || applied < newest;
		}
	};
};

const newestIn = (folder: string): number => {
	try {
		const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
		return Math.max(...journal.entries.map((entry) => entry.when));
	} catch (cause) {
		throw new StoreRefused(`No migrations in ${folder}. Start the server in the folder it is installed in.`, { cause });
	}
};
