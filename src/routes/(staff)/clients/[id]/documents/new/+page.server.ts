import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { justOver, usualMinutes } from '#lib/domain/contact.ts';
import { wallClockAt } from '#lib/domain/format.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { lackingConsent, meetingFields, meetingIn } from '#lib/pages/record/document-data.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { beginDocument, programsFor } from '#lib/server/records/contacts.ts';
import { clientNames } from '#lib/server/records/who.ts';

const kinds = ['individual-contact', 'family-session'] as const;
const schema = z.strictObject({ kind: z.enum(kinds), program: rowId(), ...meetingFields });

/** For the clinicians of the client; for everybody else there is no such page. */
async function open(event: RequestEvent) {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const id = event.params.id!;
	const programs = await programsFor(by, id);
	if (programs.length === 0) error(404, 'not-found');
	return { by, id, programs };
}

export const load = async (event) => {
	const { id, programs } = await open(event);
	const asked = event.url.searchParams.get('kind');
	const kind = kinds.find((one) => one === asked) ?? kinds[0];
	const { id: program, timeZone } = programs[0]!;
	// Most are written down when they are just over: what remains to be typed is what was said.
	const isCall = event.url.searchParams.get('as') === 'call';
	const when = justOver(wallClockAt(Date.now(), timeZone), usualMinutes[isCall ? 'call' : kind]);
	const mode = isCall ? 'phone' : 'room';
	return {
		client: { id, name: (await clientNames([id])).get(id) ?? '' },
		...{ kinds, programs, timeZone, form: startForm(schema, { kind, program, ...when, mode }) }
	};
};

export const actions = {
	default: async (event) => {
		const { by, id, programs } = await open(event);
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { kind, program: chosen, despite, ...rest } = form.data;
		const program = programs.find((one) => one.id === chosen);
		if (!program) error(404, 'not-found');
		const typed = { ...rest, guests: kind === 'family-session' ? rest.guests : [] };
		const read = meetingIn(typed, program.timeZone);
		if (!read.ok) return form.refuse(read.errors);
		const { data } = read;
		const lacking = despite
			? null
			: await lackingConsent({ clientId: id, programId: program.id }, data, program.timeZone);
		if (lacking) return form.refuse({ despite: lacking }, 409);
		const begun = { clientId: id, programId: program.id, format: program.format, kind, data };
		const when = { from: data.startedAt, to: data.endedAt };
		redirect(303, `/clients/${id}/documents/${await beginDocument(by, begun, when)}`);
	}
};
