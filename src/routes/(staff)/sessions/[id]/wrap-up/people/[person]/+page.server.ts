import { error } from '@sveltejs/kit';
import { noteGoals } from '#lib/server/care-plans/note-goals.ts';
import { notedAbout } from '#lib/server/records/noted.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ownOptions } from '#lib/server/records/own-formats.ts';
import { phrasesOf } from '#lib/server/records/phrases.ts';
import { participationOf } from '#lib/server/records/facts.ts';
import { nextFrom, noteView, openNotes, peopleView } from '../../note.server.ts';
import { noteActions } from '../../note-actions.server.ts';
import { factsView, plansFrom } from './facts.server.ts';
import { noted } from './noted.server.ts';
import { goals } from './goals.server.ts';
import { rate } from './participation.server.ts';

export const load = async (event) => {
	const written = await openNotes(event);
	const line = written.people.find((line) => line.person === event.params.person);
	if (!line) error(404, 'not-found');
	const { person, clientId, fullName, presence } = line;
	const note = await noteView(written, person);
	return {
		note,
		goals: await noteGoals({ clientId, content: note.content }),
		plans: plansFrom(written.gathered, written.lines, line, note.content.locale),
		phrases: await phrasesOf(written.by.id),
		own: await ownOptions(written.gathered.group.programId, getLocale(), note.layout),
		person: { name: line.name, clientId, fullName, stays: presence.stays },
		participation: participationOf(written.gathered, line),
		facts: factsView(written.gathered, line),
		noted: notedAbout(written.gathered, line),
		people: peopleView(written),
		next: nextFrom(written, person)
	};
};

export const actions = { ...noteActions, noted, goals, rate };
