import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { refusedWords } from '#lib/pages/record/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { addPerson, bind, clientsLike } from '#lib/server/records/recognizing.ts';
import { attendanceSubject, traceReading } from '#lib/server/records/trail.ts';

const form = z.strictObject({ client: text(64), name: text(longest.preferredNameUnits), reason: text(300) });

/** Who a guest of a past session was, or somebody whom nobody wrote down in it. */
export const load = async (event) => {
	const by = requireStaff(event, 'facilitator');
	const id = Number(event.params.id);
	const { person } = event.params;
	const occasion = Number.isSafeInteger(id) && (await leadsGroupOf(by, id)) ? await occasionOf(id) : null;
	if (!occasion?.meeting) error(404, 'not-found');
	const who = person === 'new' ? null : (await participantsOf(id)).find((one) => one.person === person);
	if (who === undefined) error(404, 'not-found');
	if (who) {
		const subject = attendanceSubject(id, person);
		await traceReading([{ at: Date.now(), by: by.id, act: 'attendance.read', subject, session: id }]);
	}
	const typed = event.url.searchParams.get('name') ?? '';
	return {
		session: { id, title: occasion.title, plannedStart: occasion.plannedStart, timeZone: occasion.timeZone },
		guest: who && who.name,
		typed,
		found: await clientsLike(by, id, typed)
	};
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'facilitator');
		const id = await sessionNamed(event.params.id);
		if (!(await leadsGroupOf(by, id))) error(404, 'not-found');
		const { person } = event.params;
		const read = await readForm(form, event.request);
		if (!read.ok) return read.refused;
		const { client: clientId, name, reason } = read.data;
		if (clientId === '' && (person !== 'new' || name === ''))
			return read.refuse({ client: refusedWords['unknown-client']() });
		const answer =
			person === 'new'
				? await addPerson(by, id, { who: clientId ? { clientId } : { name }, reason })
				: await bind(by, id, { person, clientId, reason });
		if (answer.ok) redirect(303, `/sessions/${id}/${person === 'new' ? 'wrap-up' : 'record'}`);
		const words = refusedWords[answer.code]();
		return read.refuse(answer.code === 'reason-needed' ? { reason: words } : { form: words }, 409);
	}
};
