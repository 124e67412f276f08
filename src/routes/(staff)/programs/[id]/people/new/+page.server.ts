import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { refusalOf } from '#lib/pages/care/refusals.server.ts';
import { clientFields, pointOutTwins } from '#lib/pages/forms/client.server.ts';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { reachIn } from '#lib/server/episodes/access.ts';
import { refer } from '#lib/server/episodes/beginning.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

const referring = z.strictObject({
	...clientFields,
	day: text(10).refine((typed) => typed === '' || z.iso.date().safeParse(typed).success),
	referredBy: text(300),
	referralReason: text(2000)
});

async function open(event: RequestEvent & { params: { id: string } }) {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	if (!(await reachIn(staff, program.id))) error(403, 'not-yours');
	return { staff, programId: program.id, today: dayOf(Date.now(), program.timeZone) };
}

export const load = async (event) => {
	const { staff, today } = await open(event);
	return { form: startForm(referring, { locale: staff.locale, day: today }) };
};

export const actions = {
	default: async (event) => {
		const { staff, programId, today } = await open(event);
		const form = await readForm(referring, event.request);
		if (!form.ok) return form.refused;
		const twins = await pointOutTwins(staff, form);
		if (twins) return twins;
		const { name, preferredName, locale, another: _, ...referral } = form.data;
		const done = await refer(staff.id, { name, preferredName, locale }, { ...referral, programId, today });
		if (!done.ok) return form.refuse(refusalOf(done.code));
		redirect(303, `/clients/${done.clientId}/care`);
	}
};
