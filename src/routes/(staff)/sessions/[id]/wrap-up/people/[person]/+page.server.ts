import { error } from '@sveltejs/kit';
import { noteGoals } from '#lib/server/care-plans/note-goals.ts';
import { notedAbout } from '#lib/server/records/noted.ts';
import { nextFrom, noteView, openNotes, peopleView } from '../../note.server.ts';
import { noteActions } from '../../note-actions.server.ts';
import { factsView } from './facts.server.ts';
import { noted } from './noted.server.ts';
import { goals } from './goals.server.ts';

export const load = async (event) => {
	const written = await openNotes(event);
	const line = written.people.find((line) => line.person === event.params.person);
	if (!line) error(404, 'not-found');
	const { person, clientId, fullName, presence } = line;
	const note = await noteView(written, person);
	return {
		note,
		goals: await noteGoals({ clientId, content: note.content }),
		person: { name: line.name, clientId, fullName, stays: presence.stays },
		facts: factsView(written.gathered, line),
		noted: notedAbout(written.gathered, line),
		people: peopleView(written),
		next: nextFrom(written, person)
	};
};

export const actions = { ...noteActions, noted, goals };
