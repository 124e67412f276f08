/** Exports all of one program's records to a file: `npm run program:export -- PROGRAM FILE`, with the server stopped. */
import { createWriteStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { writeExport } from '#lib/server/exports/program/write-export.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

const [program, file] = process.argv.slice(2);
if (program && !file) stop('Into which file? npm run program:export -- PROGRAM FILE.jsonl.gz');
if (file && existsSync(file)) stop(`${file} is there already.`);

await failing(async () => {
	const { databaseUrl, auditCopyFile, ...config } = configOrStop();
	const store = await openStore({
		...config,
		databaseUrl: databaseUrl ?? undefined,
		auditCopyFile: auditCopyFile ?? undefined
	});
	try {
		const { db, t, audit, write } = store;
		const known = await db.select({ id: t.program.id, name: t.program.name }).from(t.program);
		const batches = program && (await writeExport(store, program));
		if (!batches) {
			const list = known.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
			return stop(`Which program? npm run program:export -- PROGRAM FILE.jsonl.gz\n${list}`);
		}
		await write(() => [audit.row({ at: Date.now(), by: 'system', act: 'program.exported', subject: program })]);
		await pipeline(Readable.from(batches), createGzip(), createWriteStream(file!, { mode: 0o600, flags: 'wx' }));
		console.log(
			`${file} has everything of the program. It is not encrypted: keep it as you would keep the charts on paper.`
		);
	} finally {
		await store.close();
	}
});
