/**
 * Seals the audit chain in its current state, with the server stopped: for when the audit key was lost, or a database was restored by
 * other means than `npm run restore`. Nothing before is proven anymore, and a row says so: `npm run seal-audit -- --yes`.
 */
import { openStore } from '#lib/server/store/open-store.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

const { databaseUrl, auditCopyFile, ...config } = configOrStop();
if (!process.argv.includes('--yes'))
	stop(
		'From then on nothing proves the rows that are there now. Keep copies of the database and of audit-head.log first, then: npm run seal-audit -- --yes'
	);

await failing(async () => {
	const store = await openStore({
		...config,
		databaseUrl: databaseUrl ?? undefined,
		auditCopyFile: auditCopyFile ?? undefined,
		operation: 'sealed-again'
	});
	await store.close();
	console.log('The audit chain is sealed again. Check it with: npm run verify-audit');
});
