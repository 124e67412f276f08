import { fail } from '@sveltejs/kit';
import { mayCoSign } from '#lib/domain/signing.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { leftBehind } from '#lib/server/desk/left.ts';
import { documentHref } from '#lib/server/records/document-href.ts';
import { placeOfDocument } from '#lib/server/records/place-of.ts';
import { readForReview } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { signerFor } from '#lib/server/records/who.ts';
import { coSignNote, requireReview, sendBack } from './decisions.server.ts';

export const load = async (event) => {
	const { by, note } = await requireReview(event);
	const signer = await signerFor(by, note);
	return {
		place: await placeOfDocument(note),
		at: documentHref(note),
		read: await readForReview(by, note),
		own: note.authorId === by.id,
		left: await leftBehind(note),
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
