import { GROUP } from '#lib/server/records/note-rows.ts';
import { phrasesOf } from '#lib/server/records/phrases.ts';
import { nextFrom, noteView, openNotes } from '../note.server.ts';
import { noteActions } from '../note-actions.server.ts';

export const load = async (event) => {
	const written = await openNotes(event);
	return { note: await noteView(written, GROUP), next: nextFrom(written), phrases: await phrasesOf(written.by.id) };
};

export const actions = noteActions;
