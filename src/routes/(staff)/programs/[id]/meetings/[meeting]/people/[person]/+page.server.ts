import { redirect } from '@sveltejs/kit';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { refusedWords } from '#lib/pages/care-team/words.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { addDecision, dropDecision, keepDecision } from '#lib/server/care-team/deciding.ts';
import { shownPerson } from '#lib/server/care-team/shown-person.ts';
import { keepDiscussion } from '#lib/server/care-team/talking.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { choosing, deciding, noting, openPerson } from './open.server.ts';

export const load = async (event) => {
	const { by, program, meeting, rows, person } = await openPerson(event);
	return shownPerson(by, { program, meeting, rows, person });
};

export const actions = {
	note: async (event) => {
		const { by, meeting, person } = await openPerson(event);
		const form = await readForm(noting, event.request, 'noting');
		if (!form.ok) return form.refused;
		const kept = await keepDiscussion(by, meeting, person.id, form.data);
		return kept.ok ? { kept: { text: kept.text } } : form.refuse({ form: refusedWords[kept.code]() }, 409);
	},
	decide: async (event) => {
		const { by, program, meeting, person, here } = await openPerson(event);
		const inAWeek = plusDays(dayOf(Date.now(), program.timeZone), 7);
		const begun = await addDecision(by, meeting, person, { dueOn: inAWeek });
		if (begun.ok) redirect(303, `${here}?new=${begun.id}`);
		return { refused: refusedWords[begun.code]() };
	},
	keep: async (event) => {
		const { by, meeting } = await openPerson(event);
		const form = await readForm(deciding, event.request, 'deciding');
		if (!form.ok) return form.refused;
		const { decision, was, typed } = form.data;
		const done = await keepDecision(by, meeting, decision, { was, typed });
		return done.ok ? { decided: done.kept } : form.refuse({ form: refusedWords[done.code]() }, 409);
	},
	drop: async (event) => {
		const { by, meeting, here } = await openPerson(event);
		const form = await readForm(choosing, event.request, 'choosing');
		if (!form.ok) return form.refused;
		const done = await dropDecision(by, meeting, form.data.decision);
		if (done.ok) redirect(303, here);
		return { refused: refusedWords[done.code]() };
	}
};
