import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { assessmentRead, chartAssessmentForm, outcomeDraftForm } from '#lib/pages/alerts/assessment.server.ts';
import { outcomeValues } from '#lib/pages/alerts/outcome-values.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords } from '#lib/pages/record/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { clientCarersOf } from '#lib/server/programs/care-staff.ts';
import { openAlertAbout } from '#lib/server/records/alerts.ts';
import { programsFor } from '#lib/server/records/contacts.ts';
import { keepOutcome, outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { chartDraft, fileInChart } from '#lib/server/records/risk-in-chart.ts';
import { clientNames } from '#lib/server/records/who.ts';

/** For the clinicians of the client; for everybody else there is no such page. */
async function open(event: RequestEvent) {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const id = event.params.id!;
	const programs = await programsFor(by, id);
	const program = programs.find((one) => one.id === event.url.searchParams.get('program')) ?? programs[0];
	if (!program) error(404, 'not-found');
	return { by, id, programs, program };
}

export const load = async (event) => {
	const { by, id, programs, program } = await open(event);
	const key = chartDraft(id);
	return {
		client: { id, name: (await clientNames([id])).get(id) ?? '' },
		...{ program: program.id, timeZone: program.timeZone, now: Date.now() },
		programs: programs.map(({ id, name }) => ({ id, name })),
		draft: (await outcomesOf(by.id, [key]))[key] ?? null,
		owners: await clientCarersOf(id, program.id),
		openAlert: await openAlertAbout(by, id)
	};
};

export const actions = {
	/** Typed, and not filed: kept for whoever is writing it. */
	draft: async (event) => {
		const { by, id } = await open(event);
		const form = outcomeDraftForm.safeParse(outcomeValues(await event.request.formData()));
		if (!form.success) return fail(400);
		const values = Object.entries(form.data).filter(([, value]) => value !== undefined);
		await keepOutcome(by.id, chartDraft(id), Object.fromEntries(values));
		return { kept: true };
	},
	file: async (event) => {
		const { by, id, program } = await open(event);
		const form = await readForm(chartAssessmentForm(program.timeZone), event.request);
		if (!form.ok) return form.refused;
		const { prompt, password } = form.data;
		const assessment = assessmentRead(form.data, await clientCarersOf(id, program.id));
		if (!assessment) return form.refuse({ followUpOwner: m.record_alert_error_owner() });
		const filed = await fileInChart(by, { clientId: id, programId: program.id, prompt, assessment }, password);
		if (filed.ok) redirect(303, `/clients/${id}/documents/${filed.document}`);
		const isProof = filed.code === 'wrong' || filed.code === 'wait';
		return form.refuse(isProof ? { password: passwordWords(filed) } : { form: m.record_alert_refused() }, 409);
	}
};
