import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { toSignBy, hasSigned, recordClientAnswer } from '#lib/server/care-plans/client-signing.ts';
import { savePlanData } from '#lib/server/care-plans/writing.ts';
import { answering, lackWords, parsed, saving } from './forms.server.ts';
import { openPlanDocument } from './open.server.ts';

export const load = async (event) => {
	const { staff, read } = await openPlanDocument(event);
	const { document, ...around } = read;
	const { id, kind, status, content, facts, signature, coSignature, inErrorAt } = document;
	const isSignable =
		kind === 'plan-of-care' && around.mayWitness && signature !== null && !hasSigned(around.answers, signature);
	return {
		...around,
		clientId: event.params.id,
		document: { id, kind, status, content, facts, signature, coSignature, inErrorAt },
		witness: [staff.name, staff.credentials].filter(Boolean).join(', '),
		toSign: isSignable ? await toSignBy(event.params.id) : null
	};
};

export const actions = {
	save: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(saving, event.request);
		if (!form.ok) return form.refused;
		const { document, data, was } = form.data;
		if (document !== event.params.document) error(404, 'not-found');
		const saved = await savePlanData(staff, document, { data: parsed(data), was: parsed(was) });
		// What cannot be read as this kind was put together by a page of another version.
		if (!saved.ok && saved.code === 'unknown') return fail(400, { code: 'old-page' as const });
		if (!saved.ok)
			return fail(409, { code: saved.code, theirs: saved.code === 'conflict' ? saved.theirs['data'] : undefined });
	},
	client: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(answering, event.request, 'client');
		if (!form.ok) return form.refused;
		const done = await recordClientAnswer(staff, event.params.document, form.data);
		if (done.ok) return;
		if (done.code === 'not-yours') error(403, 'not-yours');
		const lack = lackWords(done.code, await toSignBy(event.params.id));
		if (lack) return form.refuse(lack);
		return form.refuse({ form: m.record_refused_changed() }, 409);
	}
};
