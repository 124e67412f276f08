import { error, fail } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { addAddendum } from '#lib/server/records/signing.ts';
import { staffNames } from '#lib/server/records/who.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const id = Number(event.params.id);
	const occasion = Number.isSafeInteger(id) ? await occasionOf(id) : null;
	if (!occasion) error(404, 'not-found');
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
		const form = await event.request.formData();
		const note = String(form.get('note'));
		const text = String(form.get('text') ?? '');
		const answer = await addAddendum(by, note, text, String(form.get('password') ?? ''));
		return answer.ok ? { added: note } : fail(400, { ...answer, note, text });
	}
};
