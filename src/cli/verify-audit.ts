/** Verifies the audit chain, with the server running or not: `npm run verify-audit`; `-- --copy FILE` also checks a copy of its anchors or a log. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openTrail } from '#lib/server/audit/trail.ts';
import { verifyAudit, type Broken } from '#lib/server/audit/verify.ts';
import { configOrStop } from './lib/environment.ts';
import { failing } from './lib/failing.ts';
import { stop } from './lib/stop.ts';

const meaning: Record<Broken, string> = {
	altered: 'it is not what was written',
	missing: 'a row before it is gone, or rows changed places',
	cut: 'rows are gone from the end of the chain',
	unsealed: 'the keyed head, which says where the chain ends, is gone or was changed',
	unanchored: 'audit-head.log, which says how long the chain was, is gone or was changed',
	'rolled-back': 'the copy knows other rows: an older state of the data was put back'
};

await failing(async () => {
	const { copy } = parseArgs({ options: { copy: { type: 'string' } } }).values;
	if (copy !== undefined && !existsSync(copy)) stop(`There is no file ${copy}.`);
	const { databaseUrl, ...config } = configOrStop();
	const trail = await openTrail({ ...config, auditCopyFile: undefined, databaseUrl: databaseUrl ?? undefined });
	try {
		const copied = copy === undefined ? undefined : await trail.copied(copy);
		if (copied?.length === 0) stop(`${copy} holds no anchor of this audit trail.`);
		const verdict = await verifyAudit(trail, copied);
		if (!verdict.ok) stop(`The audit chain does not hold at row ${verdict.seq}: ${meaning[verdict.why]}.`);
		else {
			console.log(`The audit chain holds: ${verdict.rows} rows, each as it was written.`);
			if (verdict.unproven)
				console.log(`The first ${verdict.unproven} were sealed again without their key: nothing proves those.`);
			if (copied) console.log(`The ${copied.length} anchors in ${copy} agree.`);
		}
	} finally {
		await trail.close();
	}
});
