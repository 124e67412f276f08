import { fail } from '@sveltejs/kit';
import { mayCoSign } from '#lib/domain/signing.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readForReview } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { signerOf } from '#lib/server/records/who.ts';
import { coSignNote, requireReview, sendBack } from './decisions.server.ts';

export const load = async (event) => {
	const { by, note } = await requireReview(event);
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
		const { by } = await requireReview(event);
		if (!(await confirmStands(by, event.params.note))) return fail(409, { code: 'unknown' as const });
	},
	review: async (event) => {
		const { by } = await requireReview(event);
		const answer = await markReviewed(by, event.params.note);
		return answer.ok ? { done: 'reviewed' as const } : fail(409, { code: answer.code });
	},
	coSign: coSignNote,
	return: sendBack
};
