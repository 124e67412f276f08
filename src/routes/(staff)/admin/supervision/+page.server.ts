import { z } from 'zod';
import { supervisionSettings } from '#lib/domain/supervision.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as supervision from '#lib/server/records/supervision.ts';

const choice = (error: () => string) => z.string().min(1, { error }).max(64);
const adding = z.strictObject({
	superviseeId: choice(() => m.common_form_choose()),
	supervisorId: choice(() => m.common_form_choose()),
	setting: z.enum(supervisionSettings, { error: () => m.common_form_choose() })
});
const ending = z.strictObject({ id: rowId() });

async function people() {
	const active = (await app().auth.people()).filter((person) => person.active);
	const clinical = active.filter(({ standings }) => standings.includes('facilitator'));
	const supervisors = active.filter(({ standings }) => standings.includes('supervisor'));
	const named = (list: typeof active) => list.map(({ id, name }) => ({ value: id, label: name }));
	return { supervisees: named(clinical), supervisors: named(supervisors) };
}

export const load = async (event) => {
	requireStaff(event, 'admin');
	const [pairs, choices] = await Promise.all([supervision.allSupervision(), people()]);
	return { pairs, ...choices, form: startForm(adding, { setting: 'co-sign' }) };
};

export const actions = {
	add: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(adding, event.request);
		if (!form.ok) return form.refused;
		const { supervisees, supervisors } = await people();
		const { superviseeId, supervisorId } = form.data;
		if (!supervisees.some(({ value }) => value === superviseeId))
			return form.refuse({ superviseeId: m.common_form_choose() });
		if (!supervisors.some(({ value }) => value === supervisorId))
			return form.refuse({ supervisorId: m.common_form_choose() });
		const answer = await supervision.supervise(form.data, by.id);
		if (answer.ok) return { saved: true };
		if (answer.code === 'same-person') return form.refuse({ supervisorId: m.staff_supervision_same() });
		return form.refuse({ supervisorId: m.staff_supervision_already() });
	},
	end: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(ending, event.request, 'ended');
		if (!form.ok) return form.refused;
		const answer = await supervision.endSupervision(form.data.id, by.id);
		return answer.ok ? { saved: true } : form.refuse({ id: m.staff_admin_standing_gone() }, 409);
	}
};
