import type { Mark, OutcomeClass } from '#lib/domain/outcomes/change.ts';
import type { OffTrack } from '#lib/domain/care-team/off-track.ts';
import { barriers, type Barrier, type OffTrackFacts, type ReviewDecision } from '#lib/domain/outcomes/review.ts';
import { dayIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const barrierWords: Record<Barrier, Words> = {
	relationship: m.outcomes_barrier_relationship,
	climate: m.outcomes_barrier_climate,
	readiness: m.outcomes_barrier_readiness,
	support: m.outcomes_barrier_support,
	events: m.outcomes_barrier_events,
	medication: m.outcomes_barrier_medication
};
const barrierQuestions: Record<Barrier, Words> = {
	relationship: m.outcomes_ask_relationship,
	climate: m.outcomes_ask_climate,
	readiness: m.outcomes_ask_readiness,
	support: m.outcomes_ask_support,
	events: m.outcomes_ask_events,
	medication: m.outcomes_ask_medication
};
const decisionWords: Record<ReviewDecision, Words> = {
	'plan-changed': m.outcomes_plan_changed,
	'no-change': m.outcomes_no_change
};

export const barrierLabels = (ticked: readonly Barrier[], locale: Locale): string[] =>
	ticked.map((one) => barrierWords[one]({}, { locale }));

/** Every prompt as a checkbox, with its full question. */
export const barrierOptions = (locale: Locale) =>
	barriers.map((value) => ({
		...{ value, label: barrierWords[value]({}, { locale }) },
		help: barrierQuestions[value]({}, { locale })
	}));

export const decisionLabel = (decision: ReviewDecision, locale: Locale): string =>
	decisionWords[decision]({}, { locale });

/** The published text of the rule, with the numbers it used. */
export function ruleWords({ off, after }: Pick<OffTrackFacts, 'off' | 'after'>, locale: Locale): string {
	const words = { locale };
	const rules: Record<OffTrack['kind'], () => string> = {
		worse: () => m.outcomes_rule_worse({ points: 'points' in off ? off.points : 0 }, words),
		'not-better': () => m.outcomes_rule_not_better({ points: 'points' in off ? off.points : 0, weeks: after }, words),
		'forms-missed': () => m.outcomes_rule_missed({}, words)
	};
	return rules[off.kind]();
}

/** `Feb 2: 14 · Feb 9: not finished · …`: the forms that a rule used. */
export const formsWords = (forms: OffTrackFacts['forms'], locale: Locale): string =>
	forms
		.map(({ day, total }) =>
			m.outcomes_form_of(
				{ day: dayIn('short day', day, locale), total: total ?? m.outcomes_not_finished({}, { locale }) },
				{ locale }
			)
		)
		.join(' · ');

const classes: Record<OutcomeClass, Words> = {
	'reliable-recovery': m.outcomes_class_reliable_recovery,
	recovery: m.outcomes_class_recovery,
	'reliable-improvement': m.outcomes_class_reliable_improvement,
	'no-reliable-change': m.outcomes_class_no_reliable_change,
	'not-a-case': m.outcomes_class_not_a_case,
	'reliable-deterioration': m.outcomes_class_reliable_deterioration
};
export const classLabel = (one: OutcomeClass, locale: Locale): string => classes[one]({}, { locale });

/** `+4`, `−4`, `0`, with its meaning if it is a change that counts. */
export function changeLabel(by: number, mark: Mark, locale: Locale): string {
	const signed = by > 0 ? `+${by}` : String(by).replace('-', '−');
	if (mark === 'better') return m.outcomes_mark_better({ by: signed }, { locale });
	return mark === 'worse' ? m.outcomes_mark_worse({ by: signed }, { locale }) : signed;
}
