/**
 * Creates a new data key and re-encrypts everything with it, with the server running or stopped: `npm run keys:rotate`. If
 * interrupted at any point, it resumes. `-- --retire` then removes the older keys from the file, once nothing needs them.
 */
import { parseArgs } from 'node:util';
import { openKeyPlace } from '#lib/server/store/key-place.ts';
import { retireKeys, rotateKeys, type Telling } from '#lib/server/keys/rotate.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';

/** Milliseconds between two progress lines. */
const LINE_EVERY = 2_000;

await failing(async () => {
	const { retire } = parseArgs({ options: { retire: { type: 'boolean', default: false } } }).values;
	const { dataDir, keyFile, databaseUrl } = configOrStop();
	const place = await openKeyPlace({ dataDir, keyFile, databaseUrl: databaseUrl ?? undefined });
	try {
		if (retire) await retireOlder();
		else await rotate();
	} finally {
		await place.close();
	}

	async function rotate() {
		const { target, resealed } = await rotateKeys(place, telling());
		console.log(`Everything is sealed with key ${target}; ${resealed} values were sealed again.`);
		console.log(`Copy ${keyFile} to where you keep it apart from the backups. Then: npm run keys:rotate -- --retire`);
	}

	async function retireOlder() {
		const { retired, rows } = await retireKeys(place, telling());
		console.log(`Nothing in ${rows} rows needs key ${retired.join(', ')} any more: it is no longer in ${keyFile}.`);
		console.log(
			'Backups from before do: keep the copy of the key file that belongs to them as long as you keep those.'
		);
	}
});

function telling(): Telling {
	let last = performance.now();
	return {
		say: (line) => console.log(line),
		progress(rows, of) {
			if (performance.now() - last < LINE_EVERY && rows < of) return;
			last = performance.now();
			console.log(`${rows} of about ${of} rows looked at (${Math.min(100, Math.floor((rows / of) * 100))}%)`);
		}
	};
}
