import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { list } from '#lib/server/programs/groups.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { closuresIn } from '#lib/server/weeks/closures.ts';
import { groupsHere } from '#lib/server/weeks/groups-here.ts';
import { levelsOf } from '#lib/server/weeks/levels.ts';
import { meetingRooms } from '#lib/server/weeks/meeting-rooms.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { tracksOf } from '#lib/server/weeks/tracks.ts';
import { weekActs } from './week-acts.server.ts';
import { closureForm, levelForm, roomForm, trackForm } from './week-forms.server.ts';

export const load = async (event) => {
	const { staff, program } = await requireProgram(event);
	const today = dayOf(Date.now(), program.timeZone);
	const [groups, own, levels, rooms, closures, tracks] = await Promise.all([
		groupsHere(program.id),
		list(staff),
		levelsOf(program.id),
		meetingRooms(program.id),
		closuresIn([program.id], today, plusDays(today, 730)),
		tracksOf([program.id], today)
	]);
	return {
		...{ groups, levels, rooms, tracks },
		mayOpen: own.map(({ id }) => id),
		closures: closures.map(({ id, fromDay, toDay, reason, trackId }) => ({ id, fromDay, toDay, reason, trackId })),
		mayChange: program.here.includes('admin'),
		mayPlan: program.here.some((one) => one === 'admin' || one === 'facilitator' || one === 'supervisor'),
		level: startForm(levelForm, { step: String(levels.length + 1) }),
		room: startForm(roomForm),
		track: startForm(trackForm),
		closure: startForm(closureForm)
	};
};

export const actions = weekActs;
