import { getLocale } from '#lib/paraglide/runtime.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { guestsOfDocument } from '#lib/server/records/family-guests.ts';
import { findingsOutside } from '#lib/server/records/guard/findings.ts';
import { seenBy } from '#lib/server/records/guard/places.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import { ownOptions } from '#lib/server/records/own-formats.ts';
import { phrasesOf } from '#lib/server/records/phrases.ts';
import { readOutside } from '#lib/server/records/record.ts';
import { stepsOf } from '#lib/server/records/note-steps.ts';
import { placeOfDocument } from '#lib/server/records/place-of.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { clientNames, staffNames } from '#lib/server/records/who.ts';
import { documentActions } from './document-actions.server.ts';
import { openDocument } from './open.server.ts';

export const load = async (event) => {
	const { by, document, at } = await openDocument(event);
	const { id, kind, status, authorId, clientId, layout } = document;
	const [names, authors, place] = await Promise.all([
		clientNames([clientId!]),
		staffNames([authorId]),
		placeOfDocument(document)
	]);
	const isMine = authorId === by.id;
	const isDraft = status === 'draft';
	if (isDraft && isMine) await traceReading([{ at: Date.now(), by: by.id, act: 'note.read', subject: id, clientId }]);
	return {
		document: { id, kind, status, layout, author: authors.get(authorId) ?? '', at },
		client: { id: clientId!, name: names.get(clientId!) ?? '' },
		place,
		/** A draft is its author's alone. */
		draft: isDraft && isMine ? await draftView(by, document) : null,
		read: isDraft ? null : await readOutside(by, document)
	};
};

async function draftView(by: StaffMember, document: Document) {
	const { id, content, layout, programId } = document;
	const [steps, { findings }, phrases, own, guests] = await Promise.all([
		stepsOf(id),
		findingsOutside(document),
		phrasesOf(by.id),
		ownOptions(programId ?? '', getLocale(), layout),
		guestsOfDocument(document)
	]);
	return { content, steps, phrases, own, guests, findings: (await seenBy(by, findings)).get(id) ?? [] };
}

export const actions = documentActions;
