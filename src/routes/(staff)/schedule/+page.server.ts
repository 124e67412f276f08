import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { isDay } from '#lib/server/programs/times.ts';
import { beginAhead } from '#lib/server/weeks/ahead.ts';
import { requirePlan } from '#lib/server/weeks/may-plan.ts';
import { homeZone } from '#lib/server/weeks/home-zone.ts';
import { peopleFor } from '#lib/server/weeks/schedule-people.ts';
import { firstShown, scheduleOf } from '#lib/server/weeks/schedule-view.ts';
import { findSeries } from '#lib/server/weeks/series.ts';
import { shownBy } from './shown.server.ts';

const beginning = z.strictObject({ series: rowId(), day: text(10) });

export const load = async (event) => {
	const staff = requireStaff(event);
	const { day, view, filter, asksPeople } = shownBy(event.url, await homeZone(staff));
	const clients = asksPeople ? await peopleFor(staff) : null;
	const known = clients?.some(({ value }) => value === filter.client) ?? false;
	if (filter.client !== '' && !known) error(403, 'not-yours');
	const people = known ? await idsOf(filter.client) : [];
	const shown = { from: firstShown(day, view), count: view === 'week' ? 7 : 1, filter, people };
	return { day, view, filter, clients, from: shown.from, schedule: await scheduleOf(staff, shown) };
};

export const actions = {
	/** A session that its series will have far ahead is made before its time, to be changed. */
	begin: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(beginning, event.request);
		if (!form.ok) return form.refused;
		const series = await findSeries(form.data.series);
		if (!series || !isDay(form.data.day)) error(404, 'not-found');
		await requirePlan(staff, series.groupId);
		const session = await beginAhead(series.id, form.data.day);
		if (session === null) error(404, 'not-found');
		redirect(303, `/sessions/${session}/change`);
	}
};
