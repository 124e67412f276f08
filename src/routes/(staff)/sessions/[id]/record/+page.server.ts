import { error } from '@sveltejs/kit';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { attendanceView, ledBy } from './attendance.server.ts';
import { add, correct, mark, stands } from './record-actions.server.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const id = Number(event.params.id);
	const occasion = Number.isSafeInteger(id) ? await occasionOf(id) : null;
	if (!occasion || isCalledOff(occasion.status)) error(404, 'not-found');
	const record = await readRecord(by, id);
	if (!record) error(403, 'not-yours');
	const { title, status, meeting, timeZone, program, modality, group } = occasion;
	return {
		session: { id, title, status, meeting, timeZone, program, modality, group: group.title },
		ledBy: meeting && (await ledBy(id, meeting)),
		notes: record.notes,
		unsigned: record.unsigned,
		leads: record.leads,
		mayHaveSheet: record.mayHaveSheet,
		attendance: await attendanceView(record, timeZone, modality)
	};
};

export const actions = { add, correct, mark, stands };
