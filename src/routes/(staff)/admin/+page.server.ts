import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { keepLogin, requireStaff } from '#lib/server/auth/guard.ts';
import { roles, type StaffMember } from '#lib/server/auth/staff.ts';
import { isPlainHttp } from '#lib/server/http.ts';
import { passwordWords } from '#lib/pages/forms/person.server.ts';

export const load = async (event) => {
	requireStaff(event, 'admin');
	const { auth, config, store } = app();
	return {
		people: (await auth.people()).sort((a, b) => Number(b.active) - Number(a.active)),
		server: { version: config.version, engine: store.engine },
		plainHttp: isPlainHttp(event.url, config)
	};
};

type Change = { by: StaffMember; id: string; sent: FormData };
type Done = { ok: boolean; message?: string };

/** An act on one person: back to the list, or with what stands in the way beside that person. */
const on = (act: (change: Change) => Promise<Done>) => async (event: RequestEvent) => {
	const by = requireStaff(event, 'admin');
	const sent = await event.request.formData();
	const id = String(sent.get('id'));
	const { ok, message } = await act({ by, id, sent });
	if (!ok) return fail(400, { id, message });
	// Whoever changes the own access stays, with a new login.
	if (id === by.id) keepLogin(event.cookies, await app().auth.renew(id));
	redirect(303, '/admin');
};

const unlessLast = ({ ok }: { ok: boolean }): Done => ({ ok, message: m.staff_admin_last() });

export const actions = {
	roles: on(async ({ by, id, sent }) => {
		const asked = roles.filter((role) => sent.getAll('roles').includes(role));
		if (asked.length === 0) return { ok: false, message: m.staff_roles_missing() };
		return unlessLast(await app().auth.setRoles(id, asked, by.id));
	}),
	password: on(async ({ by, id, sent }) => {
		const done = await app().auth.setPassword(id, String(sent.get('password') ?? ''), by.id);
		return done.ok ? done : { ok: false, message: passwordWords(done.code) };
	}),
	everywhere: on(async ({ by, id }) => {
		await app().auth.signOutEverywhere(id, by.id);
		return { ok: true };
	}),
	deactivate: on(async ({ by, id }) => {
		if (id === by.id) return unlessLast({ ok: false });
		return unlessLast(await app().auth.deactivate(id, by.id));
	}),
	reactivate: on(async ({ by, id }) => {
		await app().auth.reactivate(id, by.id);
		return { ok: true };
	})
};
