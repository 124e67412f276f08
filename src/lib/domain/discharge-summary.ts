import { z } from 'zod';
import { id } from './id.ts';
import { longest } from './limits.ts';
import { objectivesIn } from './plan-editing.ts';
import { dayOrNone, objectiveStatuses, type ObjectiveStatus, type PlanOfCare } from './plan-of-care.ts';
import { dischargeSections, type DischargeSection } from './plan-sections.ts';

export const dischargeReasons = ['completed', 'transferred', 'left', 'ended-by-program', 'other'] as const;
export type DischargeReason = (typeof dischargeReasons)[number];

/** Sessions of one group that the client was expected at and attended, from confirmed attendance. */
const service = z.strictObject({ group: z.string(), expected: z.number(), attended: z.number(), minutes: z.number() });
const score = z.strictObject({ on: z.iso.date(), total: z.number(), band: z.string() });
const measured = z.strictObject({ name: z.string(), first: score, last: score });
const goalAtEnd = z.strictObject({
	objective: id,
	number: z.string(),
	goal: z.string(),
	text: z.string(),
	status: z.enum(objectiveStatuses)
});

/** What the record itself says about a stay; refreshed while the summary is a draft. */
const facts = z.strictObject({
	/** The signed plan that the goals come from; null if there is none. */
	plan: id.nullable(),
	services: z.array(service),
	measures: z.array(measured),
	goals: z.array(goalAtEnd)
});
export type DischargeFacts = z.infer<typeof facts>;

/** A discharge summary: facts from the record, and the clinician's judgments, which start blank. */
export const dischargeSummary = z.strictObject({
	facts,
	admittedOn: dayOrNone,
	dischargedOn: dayOrNone,
	reason: z.enum(dischargeReasons).nullable(),
	reasonWords: z.string().max(longest.planText),
	course: z.string().max(longest.planText),
	recommendations: z.string().max(longest.planText),
	/** Never drafted: this record doesn't cover medication. */
	medication: z.string().max(longest.planText)
});
export type DischargeSummary = z.infer<typeof dischargeSummary>;

export const draftDischarge = (facts: DischargeFacts, admittedOn: string, dischargedOn: string): DischargeSummary => ({
	...{ facts, admittedOn, dischargedOn, reason: null },
	...{ reasonWords: '', course: '', recommendations: '', medication: '' }
});

/** The plan's goals and their status at the end of the stay. */
export const goalsAtEnd = (plan: PlanOfCare, statuses: ReadonlyMap<string, ObjectiveStatus>): DischargeFacts['goals'] =>
	objectivesIn(plan).map(({ objective: { id, text, status }, goal, number }) => ({
		...{ objective: id, number, goal: goal.text, text, status: statuses.get(id) ?? status }
	}));

export type DischargeGap = {
	kind: 'admitted' | 'discharged' | 'dates' | 'reason' | 'course' | 'recommendations';
	field: string;
};

/** Everything that still prevents signing. The note on medication may stay blank. */
export function gapsInDischarge(summary: DischargeSummary): DischargeGap[] {
	const { admittedOn, dischargedOn, reason, reasonWords, course, recommendations } = summary;
	const gap = (isLacking: boolean, kind: DischargeGap['kind'], field: string): DischargeGap[] =>
		isLacking ? [{ kind, field }] : [];
	const isOtherUnsaid = reason === 'other' && reasonWords.trim() === '';
	return [
		...gap(admittedOn === '', 'admitted', 'admitted-on'),
		...gap(dischargedOn === '', 'discharged', 'discharged-on'),
		...gap(admittedOn !== '' && dischargedOn !== '' && dischargedOn < admittedOn, 'dates', 'discharged-on'),
		...gap(reason === null || isOtherUnsaid, 'reason', reason === null ? 'reason' : 'reason-words'),
		...gap(course.trim() === '', 'course', 'course'),
		...gap(recommendations.trim() === '', 'recommendations', 'recommendations')
	];
}

export type DischargeWords = {
	stay(of: { from: string; to: string }): string;
	reason(reason: DischargeReason): string;
	service(of: DischargeFacts['services'][number]): string;
	noServices(): string;
	goal(of: { number: string; text: string; status: ObjectiveStatus }): string;
	noGoals(): string;
	measure(of: { name: string; first: string; last: string }): string;
	score(of: { day: string; total: number; band: string }): string;
	noMeasures(): string;
	noMedication(): string;
	day(date: string): string;
};

/** The text of a summary, section by section; this is what is signed. */
export function dischargeText(
	summary: DischargeSummary,
	words: DischargeWords
): { id: DischargeSection; text: string }[] {
	const { facts, admittedOn, dischargedOn, reason, reasonWords } = summary;
	const day = (date: string) => date && words.day(date);
	const score = ({ on, total, band }: (typeof facts.measures)[number]['first']) =>
		words.score({ day: words.day(on), total, band });
	const lines = (all: string[], none: () => string) => (all.length ? all : [none()]).join('\n');
	const texts: Record<DischargeSection, string> = {
		stay: words.stay({ from: day(admittedOn), to: day(dischargedOn) }),
		reason: [reason === null ? '' : words.reason(reason), reasonWords.trim()].filter(Boolean).join('\n'),
		services: lines(facts.services.map(words.service), words.noServices),
		course: summary.course.trim(),
		outcomes: lines(facts.goals.map(words.goal), words.noGoals),
		measures: lines(
			facts.measures.map(({ name, first, last }) => words.measure({ name, first: score(first), last: score(last) })),
			words.noMeasures
		),
		recommendations: summary.recommendations.trim(),
		medication: summary.medication.trim() || words.noMedication()
	};
	return dischargeSections.map((id) => ({ id, text: texts[id] }));
}
