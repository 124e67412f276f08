import { draftDischarge } from '#lib/domain/discharge-summary.ts';
import { carriedOver, newPlan } from '#lib/domain/plan-editing.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import { draftReview } from '#lib/domain/plan-review.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import { rewrite, type Saved } from '#lib/server/records/notes.ts';
import { currentPlanOf } from './current.ts';
import { dischargeFactsOf, stayOf } from './discharge-facts.ts';
import { freshen, groupsReadBy, judgedOn, lastLookedAt, saysTheSame } from './freshen.ts';
import { contentOf, isPlanKind, planDataIn, type PlanData, type PlanKind } from './kinds.ts';
import { notedProgress } from './progress.ts';

/** The initial content of a new document of a kind; null for a review without a plan to review. */
export async function startOf(
	by: StaffMember,
	clientId: string,
	kind: PlanKind,
	{ at, timeZone }: { at: number; timeZone: string }
): Promise<PlanData | null> {
	const [current, groups] = await Promise.all([currentPlanOf(clientId), groupsReadBy(by, clientId)]);
	switch (kind) {
		case 'plan-of-care': {
			const data = current
				? carriedOver(current.plan, current.document.id, current.statuses)
				: newPlan(() => randomId());
			return { kind, data };
		}
		case 'plan-review': {
			if (!current) return null;
			const since = await lastLookedAt(clientId, current.document.id);
			const progress = await notedProgress(clientId, { groups, since });
			return { kind, data: draftReview(current.document.id, current.plan, current.statuses, progress) };
		}
		case 'discharge-summary': {
			const [facts, stay] = await Promise.all([
				dischargeFactsOf(clientId, groups, by.locale),
				stayOf(clientId, groups)
			]);
			return { kind, data: draftDischarge(facts, stay.from, stay.to || dayOf(at, timeZone)) };
		}
	}
}

/** Saves a draft with its text. `was` is what the editor last knew to be saved: nothing is overwritten unseen. */
export const savePlanData = (
	by: StaffMember,
	id: string,
	{ data, was }: { data: unknown; was: unknown },
	at = Date.now()
): Promise<Saved> =>
	rewrite(
		by,
		id,
		async (document) => {
			const { kind } = document;
			if (!isPlanKind(kind)) return { code: 'unknown' };
			const [kept, sent, known] = [document.content.data, data, was].map((one) => planDataIn(kind, one));
			if (!kept || !sent || !known) return { code: 'unknown' };
			const isConflict = !saysTheSame(known, kept) && !saysTheSame(sent, kept);
			if (isConflict) return { code: 'conflict', theirs: { data: JSON.stringify(kept.data) } };
			return { content: await refreshed(by, document, judgedOn(kept, sent)) };
		},
		at
	);

/** Updates the facts of one's own draft, so that what is signed is what the record says. */
export async function freshenDraft(by: StaffMember, { id, kind, status, authorId }: Document, at = Date.now()) {
	if (!isPlanKind(kind) || status !== 'draft' || authorId !== by.id) return;
	await rewrite(
		by,
		id,
		async (document) => {
			const kept = planDataIn(kind, document.content.data);
			return kept ? { content: await refreshed(by, document, kept) } : { code: 'unknown' };
		},
		at
	);
}

/** Returns the same object if nothing is new, so that nothing is written. */
async function refreshed(by: StaffMember, document: Document, of: PlanData): Promise<NoteContent> {
	const { locale } = document.content;
	const content = contentOf(locale, await freshen(by, document, of, locale));
	return JSON.stringify(content) === JSON.stringify(document.content) ? document.content : content;
}
