import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { secret } from '#lib/pages/forms/fields.server.ts';
import { newPassword, passwordWords, waitWords } from '#lib/pages/forms/person.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLogin, requireStaff } from '#lib/server/auth/guard.ts';

export const passwords = z.strictObject({ current: secret(() => m.staff_password_missing()), password: newPassword() });

/** Changes one's own password; every other login ends. */
export async function password(event: RequestEvent) {
	const staff = requireStaff(event);
	const form = await readForm(passwords, event.request);
	if (!form.ok) return form.refused;
	const { auth } = app();
	const right = await auth.checkPassword(staff.id, form.data.current);
	if (!right.ok)
		return form.refuse({
			current: right.code === 'wrong' ? m.staff_account_current_wrong() : waitWords(right.seconds)
		});
	const done = await auth.setPassword(staff.id, form.data.password, staff.id);
	if (!done.ok) return form.refuse({ password: passwordWords(done.code, await auth.hasFactor(staff.id)) });
	keepLogin(event.cookies, await auth.renew(staff.id));
	redirect(303, '/account?changed');
}
