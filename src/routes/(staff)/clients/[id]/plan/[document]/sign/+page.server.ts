import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { secret } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords, refusedWords } from '#lib/pages/record/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { gapsOf } from '#lib/server/care-plans/kinds.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { openPlanDocument } from '../open.server.ts';

const schema = z.strictObject({
	version: z.string().regex(/^\d{1,9}$/),
	password: secret(() => m.staff_password_missing())
});

export const load = async (event) => {
	const { staff, read } = await openPlanDocument(event);
	const { document, of, name, timeZone, today } = read;
	const { id, document: path } = event.params;
	if (document.status !== 'draft' || gapsOf(of, today).length > 0) redirect(303, `/clients/${id}/plan/${path}`);
	const coSigners = await coSignersOf(staff.id);
	const names = await staffNames(coSigners);
	return {
		...{ clientId: id, documentId: path, kind: of.kind, content: document.content, name, timeZone },
		form: startForm(schema, { version: `${document.version}` }),
		statement: m.record_sign_statement({}, { locale: staff.locale }),
		signer: { name: staff.name, credentials: staff.credentials },
		coSigners: coSigners.map((one) => names.get(one) ?? '')
	};
};

export const actions = {
	default: async (event) => {
		const { staff } = await openPlanDocument(event);
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { id, document } = event.params;
		const { version, password } = form.data;
		const answer = await signOne(staff, { id: document, version: Number(version) }, password);
		if (answer.ok) redirect(303, `/clients/${id}/plan/${document}`);
		if (answer.code === 'not-yours') error(403, 'not-yours');
		return answer.code in refusedWords
			? form.refuse({ form: refusedWords[answer.code as keyof typeof refusedWords]() }, 409)
			: form.refuse({ password: passwordWords(answer) });
	}
};
