import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { locale, requiredText } from './fields.server.ts';

/** The fields that register a person in care, on the list of clients and in a group. */
export const clientFields = {
	name: requiredText(longest.personName, () => m.staff_name_missing()),
	preferredName: requiredText(longest.preferredName, () => m.staff_client_preferred_missing()),
	locale: locale()
};
