/** Backs up the database while the server runs: `npm run backup`. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupPath, copyDatabase } from '#lib/server/store/backup.ts';
import { DATABASE, openFile } from '#lib/server/store/sqlite-file.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

/** More pages than any database has. */
const ALL = 0x7fffffff;

const { dataDir, keyFile, databaseUrl } = configOrStop();
if (databaseUrl)
	stop('With DATABASE_URL set, the data are in PostgreSQL: use pg_dump, and keep the key file apart from the dump.');
const database = join(dataDir, DATABASE);
if (!existsSync(database)) stop(`There is no database in ${dataDir}. Is DATA_DIR right?`);

await failing(async () => {
	const file = backupPath(dataDir, new Date());
	const client = openFile(database, { readonly: true, fileMustExist: true });
	try {
		await copyDatabase(client, file, ALL);
	} finally {
		client.close();
	}
	console.log(`${file}  ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB, checked.`);
	console.log(
		`It is of use only with the key file ${keyFile}. Keep a copy of the key in another place than the backups.`
	);
});
