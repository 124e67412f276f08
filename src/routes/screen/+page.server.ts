import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { codeIn } from '#lib/domain/join-code.ts';
import { m } from '#lib/paraglide/messages.js';
import { codeRefusal } from '#lib/pages/forms/code-refusal.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { findDisplay } from '#lib/server/live/doors.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const schema = z.strictObject({ code: text(500) });

export const load: PageServerLoad = () => ({ form: startForm(schema) });

export const actions: Actions = {
	default: async ({ request, getClientAddress }) => {
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		const code = normaliseCode(codeIn(form.data.code));
		const found = await findDisplay(codeIn(form.data.code), getClientAddress());
		if (found.ok) redirect(303, `/screen/${code}`);
		const { message, status } = codeRefusal(found, m.live_display_code_unknown());
		return form.refuse({ code: message }, status);
	}
};
