import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { longest } from '#lib/domain/limits.ts';
import { checkbox, rowId, text } from '#lib/pages/forms/fields.server.ts';
import { linkOf } from '#lib/pages/forms/person.server.ts';
import { readForm, type Refusals } from '#lib/pages/forms/read-form.server.ts';
import { oneStanding } from '#lib/pages/forms/standing-options.server.ts';
import { overlapWords } from '#lib/pages/schedule/words.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { setLicense } from '#lib/server/programs/licenses.ts';
import * as team from '#lib/server/programs/team.ts';
import { joinClashes } from '#lib/server/weeks/lead-clashes.ts';

const one = z.strictObject({ id: rowId() });
const given = z.strictObject({ id: rowId(), standing: oneStanding(), despite: checkbox() });
const held = z.strictObject({ id: rowId(), membership: rowId() });
const licensed = z.strictObject({
	id: rowId(),
	license: text(longest.credentials),
	expires: text(10).refine((day) => day === '' || z.iso.date().safeParse(day).success, {
		error: () => m.staff_license_expires_bad()
	})
});
type Sent = typeof one | typeof given | typeof held | typeof licensed;

/** A form action on one person of the list. The act returns what stands in its way, by field. */
const on =
	<Schema extends Sent>(
		schema: Schema,
		act: (sent: z.output<Schema>, by: StaffMember) => Promise<Refusals<Schema> | null>
	) =>
	async (event: RequestEvent) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return fail(403, { form: { ...form.sent.form, errors: confirmFirst() } });
		const problem = await act(form.data, by);
		if (problem) return form.refuse(problem);
		redirect(303, '/admin');
	};

const confirmFirst = () => ({ confirm: m.two_step_confirm_first() });
const last = () => ({ form: m.staff_admin_last() });
const gone = () => ({ form: m.staff_admin_standing_gone() });

export const give = on(given, async ({ id, standing, despite }, by) => {
	const { standing: is, scope } = standing;
	const leads = is === 'facilitator' && scope.kind === 'group';
	const clashes = leads && !despite ? await joinClashes(id, scope.id) : [];
	if (clashes.length > 0) return { despite: clashes.map(overlapWords).join(' ') };
	const done = await team.grant({ staffId: id, ...standing }, by);
	if (done.ok) return null;
	if (done.code === 'unknown') return gone();
	const name = (await app().auth.people()).find((person) => person.id === id)?.name ?? '';
	return { standing: m.staff_admin_give_already({ name }) };
});

export const end = on(held, async ({ membership }, by) => {
	const done = await team.end(membership, by);
	if (done.ok) return null;
	return done.code === 'last-admin' ? last() : gone();
});

export const approve = on(held, async ({ membership }, by) => ((await team.approve(membership, by)) ? null : gone()));

/** What somebody signs with from now on. */
export const license = on(licensed, async ({ id, license: number, expires }, by) =>
	(await setLicense(id, { license: number || null, licenseExpires: expires || null }, by.id)) ? null : gone()
);

/** A link by which this person chooses a new password; shown once, to be handed over. */
export async function link(event: RequestEvent) {
	const by = requireStaff(event, 'admin');
	const form = await readForm(one, event.request);
	if (!form.ok) return form.refused;
	if (!(await isRecent(event))) return form.refuse(confirmFirst());
	const person = (await app().auth.people()).find(({ id, active }) => id === form.data.id && active);
	if (!person) return form.refuse(gone());
	return {
		...form.sent,
		made: { name: person.name, link: linkOf(event, await app().auth.makeLink(person.id, by.id)) }
	};
}

export const everywhere = on(one, async ({ id }, by) => {
	await app().auth.signOutEverywhere(id, by.id);
	return null;
});

/** Lost factors go, and the person sets up new ones at the next sign-in. */
export const resetTwoStep = on(one, async ({ id }, by) =>
	(await app().auth.resetTwoStep(id, by.id)).ok ? null : { form: m.two_step_reset_own() }
);

export const deactivate = on(one, async ({ id }, by) =>
	id !== by.id && (await app().auth.deactivate(id, by.id)).ok ? null : last()
);

export const reactivate = on(one, async ({ id }, by) => {
	await app().auth.reactivate(id, by.id);
	return null;
});
