import { error, fail } from '@sveltejs/kit';
import { mayCoSign } from '#lib/domain/signing.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayReview } from '#lib/server/programs/access.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { noteById } from '#lib/server/records/note-rows.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readForReview } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { signerOf } from '#lib/server/records/who.ts';
import { coSignNote, sendBack } from './decisions.server.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'supervisor');
	const note = await noteById(event.params.note);
	if (!note || !(await mayReview(by, note.session))) error(404, 'not-found');
	const occasion = (await occasionOf(note.session))!;
	const { id, title, meeting, timeZone, group } = occasion;
	const signer = await signerOf(by, note.session);
	return {
		session: { id, title, meeting, timeZone, group: group.title },
		read: await readForReview(by, note),
		own: note.authorId === by.id,
		mayCoSign: mayCoSign(note, signer, await coSignersOf(note.authorId)).ok
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
		return answer.ok ? { done: 'reviewed' as const } : fail(409, { code: answer.code });
	},
	coSign: coSignNote,
	return: sendBack
};
