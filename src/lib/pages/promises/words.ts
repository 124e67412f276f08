import type { Obligation } from '#lib/domain/obligations/open.ts';
import type { ObligationKind, ObligationOwner, ObligationRule } from '#lib/domain/obligations/rule.ts';
import { timeIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { dateWords } from '#lib/pages/when.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export const kindWords: Record<ObligationKind, () => string> = {
	note: m.promise_kind_note,
	'plan-of-care': m.promise_kind_plan_of_care,
	'plan-review': m.promise_kind_plan_review,
	certification: m.promise_kind_certification,
	'individual-contact': m.promise_kind_individual_contact,
	questionnaire: m.promise_kind_questionnaire,
	consent: m.promise_kind_consent
};

export const ownerWords: Record<ObligationOwner, () => string> = {
	facilitator: m.promise_owner_facilitator,
	supervisor: m.promise_owner_supervisor,
	'care-team': m.promise_owner_care_team
};

/** `every 60 days`, `72 hours after the session`. */
export function everyWords({ kind, interval: count }: Pick<ObligationRule, 'kind' | 'interval'>): string {
	switch (kind) {
		case 'note':
			return m.promise_every_note({ count });
		case 'plan-of-care':
			return m.promise_every_plan_of_care({ count });
		case 'consent':
			return m.promise_every_consent();
		case 'plan-review':
		case 'certification':
		case 'individual-contact':
		case 'questionnaire':
			return m.promise_every({ count });
	}
}

/** Where a rule comes from, with the date of that. */
export const sourceWords = ({ source, sourceOn }: Pick<ObligationRule, 'source' | 'sourceOn'>): string =>
	sourceOn === null ? source : m.promise_dated({ source, day: dateWords(sourceOn) });

/** `in 6 days`, `today`, `3 days overdue`. */
export function dueWords({ state, daysLeft }: Obligation): string {
	if (state === 'overdue') return daysLeft < 0 ? m.promise_over({ count: -daysLeft }) : m.promise_over_today();
	return daysLeft === 0 ? m.promise_today() : m.promise_in({ count: daysLeft });
}

/** The day, and of what is due by the hour the time there as well. */
export const dueOnWords = ({ dueOn, dueAt }: Obligation, timeZone: string): string =>
	dueAt === null ? dateWords(dueOn) : timeIn('moment', dueAt, getLocale(), timeZone);

export const sinceWords = ({ since }: Obligation): string =>
	since === null
		? ''
		: since.is === 'admission'
			? m.promise_since_admission({ day: dateWords(since.on) })
			: m.promise_since_kept({ day: dateWords(since.on) });
