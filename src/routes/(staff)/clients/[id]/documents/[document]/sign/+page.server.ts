import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isUnwritten } from '#lib/domain/guard/guard.ts';
import { reasonsAsked } from '#lib/domain/guard/passing.ts';
import { isLateEntry, lateAfterHours } from '#lib/domain/signing.ts';
import { secret, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { reasonFields, reasonsMissing } from '#lib/pages/record/reasons.server.ts';
import { passwordWords, refusedWords } from '#lib/pages/record/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { findingsOutside } from '#lib/server/records/guard/findings.ts';
import { seenBy } from '#lib/server/records/guard/places.ts';
import { factsOutside, serviceEnd } from '#lib/server/records/service-facts.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { openDocument, openOwnDraft } from '../open.server.ts';

const schema = z.strictObject({
	version: wholeNumber({ min: 0, max: 999_999_999 }),
	reasons: reasonFields,
	password: secret(() => m.staff_password_missing())
});

export const load = async (event) => {
	const { by, document, at } = await openOwnDraft(event);
	const { kind, version } = document;
	const { limits, findings: found } = await findingsOutside(document);
	const coSigners = await coSignersOf(by.id);
	const facts = await factsOutside(document, by);
	const over = facts.stop ?? (await serviceEnd(document));
	const names = await staffNames(coSigners);
	return {
		...{ kind, version, at, facts, isReady: !isUnwritten(document.content) },
		findings: (await seenBy(by, found)).get(document.id)!,
		sections: document.content.sections.map(({ id, own }) => ({ id, own })),
		...{ reasons: reasonsAsked(found.get(document.id)!, limits), form: startForm(schema) },
		isLate: over !== null && isLateEntry(over, Date.now()),
		...{ lateAfterHours, signer: { name: by.name, credentials: by.credentials } },
		statement: m.record_sign_statement({}, { locale: by.locale }),
		coSigners: coSigners.map((id) => names.get(id) ?? '')
	};
};

export const actions = {
	default: async (event) => {
		const { by, document, at } = await openDocument(event);
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { version, reasons, password } = form.data;
		const answer = await signOne(by, { id: document.id, version, reasons }, password);
		if (answer.ok) redirect(303, at);
		if (answer.code === 'wrong' || answer.code === 'wait') return form.refuse({ password: passwordWords(answer) });
		if (answer.code === 'reasons') return form.refuse(reasonsMissing(answer.wanting));
		return form.refuse({ form: refusedWords[answer.code]() }, 409);
	}
};
