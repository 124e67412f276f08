import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readTyped, showCode } from '#lib/domain/join-code.ts';
import { m } from '#lib/paraglide/messages.js';
import { codeRefusal } from '#lib/pages/forms/code-refusal.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { findOpenSession } from '#lib/server/live/doors.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { deviceSeat } from './device-seat.server.ts';

const byCode = z.strictObject({ code: text(500) });
const byToken = z.strictObject({ token: text(100) });

export const load: PageServerLoad = async ({ cookies }) => {
	const device = await deviceSeat(cookies);
	const canGoBack = device && (device.status === 'admitted' || device.status === 'waiting');
	return { back: canGoBack ? device.code : null, form: startForm(byCode) };
};

export const actions: Actions = {
	code: async ({ request, getClientAddress }) => {
		const form = await readForm(byCode, request);
		if (!form.ok) return form.refused;
		const typed = readTyped(form.data.code);
		const found = await findOpenSession(typed, getClientAddress());
		if (found.ok) redirect(303, `/join/${showCode(found.code)}`);
		const unknown = 'token' in typed ? m.join_link_unknown() : m.join_code_unknown();
		const { message, status } = codeRefusal(found, unknown);
		return form.refuse({ code: message }, status);
	},
	token: async ({ request, getClientAddress }) => {
		const form = await readForm(byToken, request, 'byToken');
		if (!form.ok) return form.refused;
		const found = await findOpenSession(form.data, getClientAddress());
		if (found.ok) redirect(303, `/join/${showCode(found.code)}`);
		const { message, status } = codeRefusal(found, m.join_link_unknown());
		return form.refuse({ token: message }, status);
	}
};
