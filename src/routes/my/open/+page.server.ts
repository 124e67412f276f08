import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { deviceCookie, openLink } from '#lib/server/my/devices.ts';
import { tokenIn } from './token.ts';

const schema = z.strictObject({ link: text(500) });

export const load = ({ url }) => ({ form: startForm(schema), isOver: url.searchParams.has('over') });

export const actions = {
	default: async ({ request, cookies }) => {
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		const opened = await openLink(tokenIn(form.data.link));
		if (!opened) return form.refuse({ link: m.my_open_unknown() });
		const { name, value, options } = deviceCookie(opened.cookie);
		cookies.set(name, value, options);
		redirect(303, '/my/unlock');
	}
};
