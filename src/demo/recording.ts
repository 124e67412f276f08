import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Dice } from '#lib/domain/dice.ts';
import type { DemoGroup, RecordStage } from './program.ts';
import { addToOne, confirmAttendance, returnOne, reviewNotes, signNotes, writeNotes } from './record-keeping.ts';
import { minute } from './story.ts';

export const hour = 60 * minute;

/** Something that happens after a session, at a time in UTC milliseconds. */
export type Later = { at: number; does: () => Promise<unknown> };
type Kept = { session: number; end: number; supervisor: StaffMember; chance: Dice };

/** What is done about a session's record, as far as it has come. */
export function recording(
	{ group, lead, stage }: { group: DemoGroup; lead: StaffMember; stage: RecordStage },
	{ session, end, supervisor, chance }: Kept
): Later[] {
	if (stage === 'open') return [];
	const written = end + chance.between(30, 90) * minute;
	const share = stage === 'drafts' ? 0.5 : stage === 'overdue' ? 0.75 : 1;
	let begun: string[] = [];
	const acts: Later[] = [
		{
			at: end + 10 * minute,
			does: () => confirmAttendance(lead, session, stage === 'added-to' || stage === 'overdue')
		},
		{ at: written, does: async () => (begun = await writeNotes(lead, session, chance, share)) }
	];
	if (stage === 'drafts') return acts;
	const signed = stage === 'late' ? end + 31 * hour : written + 5 * minute;
	acts.push({ at: signed, does: () => signNotes(lead, session, begun) });
	if (stage === 'added-to') acts.push({ at: signed + 20 * hour, does: () => addToOne(lead, session) });
	if (stage === 'signed') acts.push({ at: signed + 20 * hour, does: () => returnOne(supervisor, session) });
	if (stage === 'signed' || stage === 'overdue' || stage === 'done') return acts;
	// The same afternoon, or the next morning.
	const reviewed = signed + (group.key === 'evening' ? 12 : 4) * hour;
	return [...acts, { at: reviewed, does: () => reviewNotes(supervisor, session) }];
}
