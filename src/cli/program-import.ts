/** Imports an exported program into an installation that doesn't have it: `npm run program:import -- FILE`, with the server stopped. */
import { existsSync } from 'node:fs';
import { importProgram } from '#lib/server/exports/program/import-program.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

const [file] = process.argv.slice(2);
if (!file) stop('Which file? npm run program:import -- FILE.jsonl.gz');
if (!existsSync(file!)) stop(`There is no file ${file}.`);

await failing(async () => {
	const { databaseUrl, auditCopyFile, ...config } = configOrStop();
	const store = await openStore({
		...config,
		databaseUrl: databaseUrl ?? undefined,
		auditCopyFile: auditCopyFile ?? undefined
	});
	try {
		const { rows, staff } = await importProgram(store, file!);
		console.log(`${rows} rows are in. ${staff} people of the staff came with them; their accounts are closed.`);
		console.log('Open those of the people who work here under People and access, and send each a sign-in link.');
	} finally {
		await store.close();
	}
});
