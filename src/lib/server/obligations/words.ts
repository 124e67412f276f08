import type { ObligationKind } from '#lib/domain/obligations/rule.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

const kinds: Record<ObligationKind, (inputs: object, options: { locale: Locale }) => string> = {
	note: m.promise_kind_note,
	'plan-of-care': m.promise_kind_plan_of_care,
	'plan-review': m.promise_kind_plan_review,
	certification: m.promise_kind_certification,
	'individual-contact': m.promise_kind_individual_contact,
	questionnaire: m.promise_kind_questionnaire,
	consent: m.promise_kind_consent
};

/** The name of an obligation, in the reader's language. */
export const obligationWords = (kind: ObligationKind, locale: Locale): string => kinds[kind]({}, { locale });
