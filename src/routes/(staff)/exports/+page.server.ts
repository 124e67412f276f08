import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { jobKinds } from '#lib/domain/job.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { programsFor } from '#lib/server/exports/period.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { again, cancel } from './job-acts.server.ts';
import { jobsShown } from './jobs-shown.server.ts';

const asking = z.strictObject({
	kind: z.enum(jobKinds).exclude(['disclosure']),
	programId: z.string().min(1, { error: () => m.common_form_choose() }),
	from: z.iso.date({ error: () => m.exports_first_day_missing() }),
	to: z.iso.date({ error: () => m.exports_last_day_missing() })
});

/** What takes a while to make: tables and archives of one's own groups, for the person who asks. */
export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const programs = await programsFor(by);
	const today = programs[0] ? dayOf(Date.now(), programs[0].timeZone) : '';
	return {
		programs: programs.map(({ id, name, groups }) => ({ id, name, groups: groups.map(({ title }) => title) })),
		jobs: await jobsShown(by),
		form: startForm(asking, {
			kind: 'attendance',
			programId: programs[0]?.id ?? '',
			from: `${today.slice(0, 8)}01`,
			to: today
		})
	};
};

export const actions = {
	ask: async (event) => {
		const by = requireStaff(event, 'facilitator', 'supervisor');
		const form = await readForm(asking, event.request);
		if (!form.ok) return form.refused;
		const { kind, programId, from, to } = form.data;
		if (from > to) return form.refuse({ to: m.exports_days_turned() });
		const program = (await programsFor(by)).find(({ id }) => id === programId);
		if (!program) return form.refuse({ programId: m.common_form_choose() });
		const groups = program.groups.map(({ id }) => id);
		await app().jobs.ask(by, kind, { programId, groups, from, to });
		redirect(303, '/exports');
	},
	cancel,
	again
};
