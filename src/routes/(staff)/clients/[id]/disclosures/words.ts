import type { Authority, DisclosedPart } from '#lib/domain/disclosure.ts';
import { m } from '#lib/paraglide/messages.js';

export const partWords: Record<DisclosedPart, () => string> = {
	identity: m.paper_part_identity,
	attendance: m.paper_part_attendance,
	notes: m.paper_part_notes,
	measures: m.paper_part_measures
};

export const authorityWords: Record<Authority, () => string> = {
	consent: m.paper_authority_consent,
	'client-request': m.paper_authority_client_request,
	'court-order': m.paper_authority_court_order,
	emergency: m.paper_authority_emergency,
	'required-by-law': m.paper_authority_required_by_law,
	other: m.paper_authority_other
};
