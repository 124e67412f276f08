import { z } from 'zod';
import * as groups from '#lib/server/programs/groups.ts';
import * as programs from '#lib/server/programs/programs.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { m } from '#lib/paraglide/messages.js';
import { readStanding, standingOptions } from './standings.ts';

/** Everything that an administrator can give, as options. */
export async function optionsFor(admin: StaffMember) {
	const [known, all] = await Promise.all([programs.list(), groups.list(admin)]);
	return standingOptions(
		known,
		all.map(({ id, title: name }) => ({ id, name }))
	);
}

/** One of these options, as the standing and the place that it means. */
export const oneStanding = () =>
	z.string().transform((value, context) => {
		const read = readStanding(value);
		if (!read) context.issues.push({ code: 'custom', message: m.staff_admin_give_choose(), input: value });
		return read ?? z.NEVER;
	});
