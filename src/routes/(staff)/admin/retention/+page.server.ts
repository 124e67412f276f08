import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { agree, propose, withdraw } from '#lib/server/retention/disposals.ts';
import { setRule } from '#lib/server/retention/rules.ts';
import { readRetention } from '#lib/server/retention/shown.ts';
import { ruleSchema } from './rule.server.ts';

const proposing = z.strictObject({ kind: z.enum(['clients', 'logs']), subjects: z.array(rowId()) });
const one = z.strictObject({ id: rowId() });

export const load = async (event) => {
	const viewer = requireStaff(event, 'admin');
	return { ...(await readRetention(viewer)), viewer: viewer.id, timeZone: await trailZone() };
};

export const actions = {
	rule: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(ruleSchema, event.request, 'rule');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const { id, ...rule } = form.data;
		await setRule(id, rule, by.id);
		return { ...form.sent, saved: true };
	},
	propose: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(proposing, event.request, 'proposed');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const done = await propose(form.data.kind, form.data.subjects, by.id);
		return done.ok ? { isDone: done.isDone } : form.refuse({ subjects: m.retention_nothing_chosen() });
	},
	agree: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(one, event.request, 'agreed');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const done = await agree(form.data.id, by.id);
		return done.ok ? { isDone: true } : form.refuse({ id: m.retention_not_yours() }, 409);
	},
	withdraw: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(one, event.request, 'withdrawn');
		if (!form.ok) return form.refused;
		return (await withdraw(form.data.id, by.id)) ? { isWithdrawn: true } : form.refuse({ id: m.retention_gone() }, 409);
	}
};
