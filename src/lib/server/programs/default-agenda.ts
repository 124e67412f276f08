import { m } from '#lib/paraglide/messages.js';
import { usualFields } from '#lib/activities/check-in/fields.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';

/** The starting agenda of a new group, in its creator's language: fifty minutes with a check-in and two worksheets, meant to be changed. */
export const defaultAgenda = (locale: Locale): Block[] => {
	const said = { locale };
	return [
		{ id: 'welcome', title: m.staff_agenda_welcome({}, said), minutes: 5, activity: null },
		{
			id: 'check-in',
			title: m.staff_agenda_check_in({}, said),
			minutes: 10,
			activity: { kind: 'check-in', fields: usualFields }
		},
		{
			id: 'skill',
			title: m.staff_agenda_skill({}, said),
			minutes: 20,
			activity: { kind: 'worksheet', slug: 'thought-record' }
		},
		{ id: 'talk', title: m.staff_agenda_talk({}, said), minutes: 10, activity: null },
		{
			id: 'close',
			title: m.staff_agenda_close({}, said),
			minutes: 5,
			activity: { kind: 'worksheet', slug: 'session-take-away' }
		}
	];
};
