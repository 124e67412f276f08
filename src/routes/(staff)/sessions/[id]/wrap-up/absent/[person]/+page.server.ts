import { error, type RequestEvent } from '@sveltejs/kit';
import { linesOf } from '#lib/server/records/attendance.ts';
import { gather } from '#lib/server/records/gather.ts';
import { beginNoShow, missedBy } from '#lib/server/records/no-show.ts';
import { standingOf } from '#lib/server/records/note-rows.ts';
import { noteView, openNotes } from '../../note.server.ts';
import { noteActions } from '../../note-actions.server.ts';
import { enterWrapUp } from '../../open.server.ts';

export const load = async (event) => {
	const written = await openNotes(event);
	const { person } = event.params;
	const session = written.gathered.id;
	const notes = (await standingOf(session)).filter(({ kind }) => kind === 'no-show-note');
	const line = written.lines.find((line) => line.person === person);
	const isBegun = notes.some((note) => note.person === person);
	if (!line || !(isBegun || missedBy([line]).length > 0)) error(404, 'not-found');
	return {
		person: { name: line.fullName, clientId: line.clientId },
		note: isBegun ? await noteView({ ...written, notes }, person) : null,
		next: `/sessions/${session}/wrap-up/sign`
	};
};

async function begin(event: RequestEvent<{ id: string; person: string }>) {
	const { by, id } = await enterWrapUp(event);
	const gathered = await gather(id);
	const lines = gathered ? await linesOf(gathered) : [];
	const line = missedBy(lines).find(({ person }) => person === event.params.person);
	if (!gathered || !line) error(404, 'not-found');
	await beginNoShow(by, gathered, line);
}

export const actions = { ...noteActions, begin };
