import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { whoNeedsTwoStep } from '#lib/domain/two-step.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';

export const policyForm = z.strictObject({ who: z.enum(whoNeedsTwoStep) });

/** Who needs two-step sign-in, from now on. */
export async function choosePolicy(event: RequestEvent) {
	const by = requireStaff(event, 'admin');
	const form = await readForm(policyForm, event.request, 'twoStep');
	if (!form.ok) return form.refused;
	if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
	await app().auth.setTwoStepPolicy(form.data.who, by.id);
	redirect(303, '/admin');
}
