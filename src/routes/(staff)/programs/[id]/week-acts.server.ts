import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { clashWords, overlapWords } from '#lib/pages/schedule/words.ts';
import { close, withdraw, withdrawClashes } from '#lib/server/weeks/closing.ts';
import { endLevel, saveLevel } from '#lib/server/weeks/levels.ts';
import { endRoom, saveRoom } from '#lib/server/weeks/meeting-rooms.ts';
import { trackClashes } from '#lib/server/weeks/place-clashes.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { dissolve, setTrack, startsInTrack } from '#lib/server/weeks/track-groups.ts';
import { closureForm, endForm, levelForm, roomForm, trackForm, withdrawForm } from './week-forms.server.ts';

type Event = RequestEvent<{ id: string }>;
const gone = { form: m.program_gone };

/** What an administrator does to a program's week. */
export const weekActs = {
	level: async (event: Event) => {
		const { staff, program } = await requireProgram(event, 'admin');
		const form = await readForm(levelForm, event.request, 'level');
		if (!form.ok) return form.refused;
		const { id, leastHours: leastMinutes, usualHours: usualMinutes, ...level } = form.data;
		const row = { id: id || null, ...level, leastMinutes, usualMinutes };
		return (await saveLevel(program.id, row, staff.id)) ? { saved: 'level' } : form.refuse({ form: gone.form() }, 409);
	},
	endLevel: (event: Event) => ending(event, endLevel),
	room: async (event: Event) => {
		const { staff, program } = await requireProgram(event, 'admin');
		const form = await readForm(roomForm, event.request, 'room');
		if (!form.ok) return form.refused;
		const { id, ...room } = form.data;
		const isSaved = await saveRoom(program.id, { id: id || null, ...room }, staff.id);
		return isSaved ? { saved: 'room' } : form.refuse({ form: gone.form() }, 409);
	},
	endRoom: (event: Event) => ending(event, endRoom),
	track: async (event: Event) => {
		const { staff, program } = await requireProgram(event, 'admin');
		const form = await readForm(trackForm, event.request, 'track');
		if (!form.ok) return form.refused;
		const { id, levelId, despite, ...track } = form.data;
		const wanted = { id: id || null, levelId: levelId || null, ...track };
		const { day, groups } = await startsInTrack(program, wanted);
		const clashes = despite || !id ? [] : await trackClashes(id, groups, day);
		if (clashes.length > 0) return form.refuse({ despite: clashes.map(overlapWords).join(' ') }, 409);
		const done = await setTrack(program, wanted, staff.id);
		if (done.ok) return { saved: 'track' };
		if (done.code === 'gone') return form.refuse({ form: gone.form() }, 409);
		return form.refuse({ groups: m.program_track_elsewhere({ title: done.title }) }, 409);
	},
	endTrack: async (event: Event) => {
		const { staff, program } = await requireProgram(event, 'admin');
		const form = await readForm(endForm, event.request, 'ending');
		if (!form.ok) return form.refused;
		const done = await dissolve(program, form.data.id, staff.id);
		if (done === 'ok') return { saved: 'ended' };
		return form.refuse({ form: done === 'people' ? m.program_track_people() : gone.form() }, 409);
	},
	close: async (event: Event) => {
		const { staff, program } = await requireProgram(event, 'admin');
		const form = await readForm(closureForm, event.request, 'closure');
		if (!form.ok) return form.refused;
		const { trackId, ...given } = form.data;
		await close({ programId: program.id, trackId: trackId || null, ...given }, staff.id);
		return { saved: 'closure' };
	},
	withdraw: async (event: Event) => {
		const { staff, program } = await requireProgram(event, 'admin');
		const form = await readForm(withdrawForm, event.request, 'withdrawing');
		if (!form.ok) return form.refused;
		const { id, despite } = form.data;
		const clashes = despite ? [] : await withdrawClashes(program.id, id);
		if (clashes.length > 0) return form.refuse({ despite: clashes.map(clashWords).join(' ') }, 409);
		return (await withdraw(program.id, id, staff.id)) ? { saved: 'ended' } : form.refuse({ form: gone.form() }, 409);
	}
};

/** Takes away what a form names. */
async function ending(event: Event, end: (program: string, id: string, by: string) => Promise<boolean>) {
	const { staff, program } = await requireProgram(event, 'admin');
	const form = await readForm(endForm, event.request, 'ending');
	if (!form.ok) return form.refused;
	return (await end(program.id, form.data.id, staff.id)) ? { saved: 'ended' } : form.refuse({ form: gone.form() }, 409);
}
