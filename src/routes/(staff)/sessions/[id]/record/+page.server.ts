import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId, secret } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords, refusedWords } from '#lib/pages/record/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { addAddendum } from '#lib/server/records/signing.ts';
import { staffNames } from '#lib/server/records/who.ts';

const addendum = z.strictObject({
	note: rowId(),
	text: requiredText(longest.addendum, () => m.record_refused_empty()),
	password: secret(() => m.staff_password_missing())
});

export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const id = Number(event.params.id);
	const occasion = Number.isSafeInteger(id) ? await occasionOf(id) : null;
	if (!occasion || occasion.status === 'discarded') error(404, 'not-found');
	const record = await readRecord(by, id);
	if (!record) error(403, 'not-yours');
	const { title, status, meeting, timeZone, program, group } = occasion;
	const said = await staffNames(record.versions.map((version) => version.by));
	const latest = new Map(record.versions.map((version) => [version.person, version]));
	return {
		session: { id, title, status, meeting, timeZone, program, group: group.title },
		notes: record.notes,
		unsigned: record.unsigned,
		leads: record.leads,
		attendance: [...latest.values()].map(({ person, status, arrivedAt, leftAt, minutes, by, at, version }) => ({
			...{ person, status, arrivedAt, leftAt, minutes, at, corrected: version > 1 },
			...{ name: record.names.get(person) ?? '', by: said.get(by) ?? '' }
		}))
	};
};

export const actions = {
	add: async (event) => {
		const by = requireStaff(event, 'facilitator');
		const form = await readForm(addendum, event.request);
		if (!form.ok) return form.refused;
		const { note, text, password } = form.data;
		const answer = await addAddendum(by, note, text, password);
		if (answer.ok) return { added: note };
		if (answer.code === 'wrong' || answer.code === 'wait') return form.refuse({ password: passwordWords(answer) });
		return form.refuse({ text: refusedWords[answer.code]() });
	}
};
