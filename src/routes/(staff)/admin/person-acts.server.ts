import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { newPassword, passwordWords, someRoles } from '#lib/pages/forms/person.server.ts';
import { readForm, type Refusals } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLogin, requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

const one = z.strictObject({ id: rowId() });
const newRoles = z.strictObject({ id: rowId(), roles: someRoles() });
const reset = z.strictObject({ id: rowId(), password: newPassword() });

/** A form action on one person of the list. The act returns what stands in its way, by field. */
const on =
	<Schema extends typeof one | typeof newRoles | typeof reset>(
		schema: Schema,
		act: (sent: z.output<Schema>, by: StaffMember) => Promise<Refusals<Schema> | null>
	) =>
	async (event: RequestEvent) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const problem = await act(form.data, by);
		if (problem) return form.refuse(problem);
		// Changing one's own access ends every login of one's own; this browser gets a new one.
		if (form.data.id === by.id) keepLogin(event.cookies, await app().auth.renew(by.id));
		redirect(303, '/admin');
	};

const unlessLast = ({ ok }: { ok: boolean }): { form: string } | null => (ok ? null : { form: m.staff_admin_last() });

export const roles = on(newRoles, async ({ id, roles }, by) => unlessLast(await app().auth.setRoles(id, roles, by.id)));

export const password = on(reset, async ({ id, password }, by) => {
	const done = await app().auth.setPassword(id, password, by.id);
	return done.ok ? null : { password: passwordWords(done.code) };
});

export const everywhere = on(one, async ({ id }, by) => {
	await app().auth.signOutEverywhere(id, by.id);
	return null;
});

export const deactivate = on(one, async ({ id }, by) =>
	unlessLast(id === by.id ? { ok: false } : await app().auth.deactivate(id, by.id))
);

export const reactivate = on(one, async ({ id }, by) => {
	await app().auth.reactivate(id, by.id);
	return null;
});
