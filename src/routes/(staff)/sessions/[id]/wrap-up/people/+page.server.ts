import { redirect } from '@sveltejs/kit';
import { openNotes, peopleView } from '../note.server.ts';

/** To the first person whose note still needs words, else the first of all. */
export const load = async (event) => {
	const written = await openNotes(event);
	const people = peopleView(written);
	const first = people.find(({ state }) => state === 'open') ?? people[0];
	if (first) redirect(303, `/sessions/${written.gathered.id}/wrap-up/people/${first.person}`);
};
