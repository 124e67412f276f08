import { missingIn } from '#lib/server/records/close.ts';
import { attendedOf } from '#lib/server/records/drafts.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { openWrapUp } from './open.server.ts';

export const load = async (event) => {
	const { gathered, lines } = await openWrapUp(event);
	const notes = await notesOf(gathered.id);
	const missing = missingIn(gathered, lines, notes);
	const people = attendedOf(lines).length;
	const { id, title, status, meeting, timeZone, group } = gathered;
	return {
		session: { id, title, status, meeting, timeZone, group: group.title },
		done: {
			attendance: !missing.attendance,
			group: !missing.groupNote,
			people: people - missing.people.length,
			ofPeople: people,
			openAlerts: missing.alerts
		}
	};
};
