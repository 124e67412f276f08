import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { requiredText } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { finishDecision, readDecision } from '#lib/server/care-team/decisions.ts';

const finishing = z.strictObject({
	happened: requiredText(longest.followUpOutcome, () => m.record_follow_up_error())
});

export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const decision = await readDecision(by, event.params.decision);
	if (!decision) error(404, 'not-found');
	return { decision };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
		const form = await readForm(finishing, event.request);
		if (!form.ok) return form.refused;
		const done = await finishDecision(by, event.params.decision, form.data.happened);
		if (done.ok) redirect(303, `/decisions/${event.params.decision}`);
		if (done.code === 'not-yours') error(404, 'not-found');
		return form.refuse({ happened: m.record_follow_up_refused_done() }, 409);
	}
};
