import { planDataIn } from '#lib/server/care-plans/kinds.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import type { RecordedPlan } from './model.ts';

/** The plans of care among signed documents; those entered in error do not count. */
export function plansIn(documents: Document[]): RecordedPlan[] {
	const signed = documents
		.filter(({ kind, inErrorAt }) => kind === 'plan-of-care' && inErrorAt === null)
		.sort((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0));
	return signed.flatMap(({ id, programId, authorId, signedAt, content }) => {
		const read = planDataIn('plan-of-care', content.data);
		if (read?.kind !== 'plan-of-care' || signedAt === null) return [];
		const holds = id === signed.at(-1)!.id;
		return [{ documentId: id, programId, by: authorId, signedAt, holds, plan: read.data }];
	});
}
