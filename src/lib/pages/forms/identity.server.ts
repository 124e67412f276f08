import { z } from 'zod';
import { longest, mostIdentifiers } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Identity } from '#lib/server/charts/identity.ts';
import { clientFields } from './client.server.ts';
import { text, wholeNumber } from './fields.server.ts';
import { startForm } from './read-form.server.ts';

const earliest = '1900-01-01';
const isBirthDate = (typed: string) =>
	z.iso.date().safeParse(typed).success && typed >= earliest && typed <= new Date().toISOString().slice(0, 10);

const identifier = z
	.strictObject({ system: text(longest.identifierSystem), value: text(longest.identifierValue) })
	.superRefine(({ system, value }, context) => {
		if ((system === '') === (value === '')) return;
		const [path, message] =
			system === '' ? ['system', m.chart_identifier_system_missing()] : ['value', m.chart_identifier_value_missing()];
		context.issues.push({ code: 'custom', path: [path], message, input: system });
	});

/** Everything that a client's identity holds. `version` is the one that the form shows. */
export const identitySchema = z.strictObject({
	...clientFields,
	pronouns: text(longest.pronouns),
	birthDate: text(10).refine((typed) => typed === '' || isBirthDate(typed), {
		error: () => m.chart_birth_date_wrong()
	}),
	recordNumber: text(longest.recordNumber),
	phone: text(longest.phone),
	email: text(longest.email).refine((typed) => typed === '' || z.email().safeParse(typed).success, {
		error: () => m.staff_email_invalid()
	}),
	address: text(longest.address),
	emergencyName: text(longest.personName),
	emergencyRelation: text(longest.relation),
	emergencyPhone: text(longest.phone),
	identifiers: z
		.array(identifier)
		.max(mostIdentifiers)
		.transform((all) => all.filter(({ value }) => value !== '')),
	version: wholeNumber({ min: 1, max: 999_999_999 })
});

/** The form as it starts, with one more line for an identifier. */
export const identityForm = ({ id: _, version, identifiers, ...person }: Identity) =>
	startForm(identitySchema, {
		...person,
		identifiers: [...identifiers, { system: '', value: '' }].slice(0, mostIdentifiers),
		version: String(version)
	});
