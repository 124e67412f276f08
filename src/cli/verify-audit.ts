/** Walks the audit chain, beside a running server or without one: `npm run verify-audit`. */
import { openTrail } from '#lib/server/audit/trail.ts';
import { verifyAudit, type Broken } from '#lib/server/audit/verify.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

const meaning: Record<Broken, string> = {
	altered: 'it is not what was written',
	missing: 'a row before it is gone, or rows changed places',
	cut: 'rows are gone from the end of the chain',
	unanchored: 'audit-head.log, which says how long the chain was, is gone or was changed'
};

await failing(async () => {
	const { dataDir, keyFile, databaseUrl } = configOrStop();
	const trail = await openTrail({ dataDir, keyFile, databaseUrl: databaseUrl ?? undefined });
	const verdict = await verifyAudit(trail).finally(() => trail.close());
	if (!verdict.ok) stop(`The audit chain does not hold at row ${verdict.seq}: ${meaning[verdict.why]}.`);
	else console.log(`The audit chain holds: ${verdict.rows} rows, each as it was written.`);
});
