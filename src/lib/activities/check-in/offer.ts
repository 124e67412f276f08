import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Local } from '#lib/domain/worksheet.ts';
import type { CheckInConfig } from './commands.ts';
import { usualFields, type AskedField } from './fields.ts';
import { nameOf } from './staff-words.ts';

const inBoth = (field: AskedField, own: CheckInConfig['own']): Local =>
	own?.find(({ id }) => id === field)?.label ?? {
		en: nameOf(field, own, { locale: 'en' }),
		es: nameOf(field, own, { locale: 'es' })
	};

export const offer: Offer = {
	family: 'ends',
	name: m.activities_check_in_name,
	purpose: m.activities_check_in_for,
	minutes: 10,
	blank: () => ({ kind: 'check-in', fields: [...usualFields] }),
	own: {
		name: m.activities_check_in_name,
		begin: m.activities_check_in_own_begin,
		blank: () => ({ kind: 'check-in', fields: [...usualFields] }),
		parts: (config) =>
			config.kind === 'check-in'
				? config.fields.map((field) => ({
						...{ id: field, name: inBoth(field, config.own) },
						content: config.own?.find(({ id }) => id === field) ?? null
					}))
				: []
	},
	summary: (config) =>
		config.kind === 'check-in' ? m.activities_check_in_in_plan({ count: config.fields.length }) : ''
};
