/** Restores a backup: `npm run restore -- data/backups/<file>.db`, with the server stopped. */
import { restore } from '#lib/server/store/restore.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

const { databaseUrl, auditCopyFile, ...config } = configOrStop();
const [file] = process.argv.slice(2);
if (databaseUrl) stop('With DATABASE_URL set, the data are in PostgreSQL: use pg_restore.');
if (!file) stop('Which backup? npm run restore -- <file>');

await failing(async () => {
	const { aside } = await restore(file!, { ...config, auditCopyFile: auditCopyFile ?? undefined });
	console.log(`Restored ${file}.`);
	if (aside) console.log(`The database that was here is kept as ${aside}.`);
	console.log('Start the server again with: npm start');
});
