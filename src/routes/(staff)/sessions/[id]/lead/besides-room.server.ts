import { getLocale } from '#lib/paraglide/runtime.js';
import type { Block } from '#lib/room/agenda/block.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { notesOf } from '#lib/server/curricula/block-notes.ts';
import { offeredForGroup, offeredTo, readyForGroup, readyTo } from '#lib/server/library/offered.ts';
import { marksToReview } from '#lib/server/my/review.ts';
import type { SessionCard } from '#lib/server/programs/sessions.ts';

/** What a console has besides the room: sheets for a new block, notes to who leads, and how many marks on practice wait. */
export async function besidesRoom(
	staff: StaffMember,
	{ id, practice, groupId }: Pick<SessionCard, 'id' | 'practice' | 'groupId'>,
	blocks: readonly Block[]
) {
	const notes = await notesOf(id, getLocale());
	return {
		sheets: await (practice ? offeredTo(staff, blocks) : offeredForGroup(groupId, blocks)),
		ready: await (practice ? readyTo(staff) : readyForGroup(groupId)),
		...{ blockNotes: notes?.blocks ?? {}, planNotes: notes?.notes ?? '' },
		marks: practice ? null : { group: groupId, count: await marksToReview(groupId) }
	};
}
