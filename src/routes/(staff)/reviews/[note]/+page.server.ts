import { error, fail } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayReview } from '#lib/server/programs/access.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { noteById } from '#lib/server/records/note-rows.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readForReview } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'supervisor');
	const note = await noteById(event.params.note);
	if (!note || !(await mayReview(by, note.session))) error(404, 'not-found');
	const occasion = (await occasionOf(note.session))!;
	const { id, title, meeting, timeZone, group } = occasion;
	return {
		session: { id, title, meeting, timeZone, group: group.title },
		read: await readForReview(by, note),
		own: note.authorId === by.id
	};
};

export const actions = {
	stands: async (event) => {
		const by = requireStaff(event, 'supervisor');
		if (!(await confirmStands(by, event.params.note))) return fail(409, { code: 'unknown' as const });
	},
	review: async (event) => {
		const by = requireStaff(event, 'supervisor');
		const answer = await markReviewed(by, event.params.note);
		return answer.ok ? { reviewed: true as const } : fail(409, { code: answer.code });
	}
};
