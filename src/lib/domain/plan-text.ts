import { planSections, type PlanSection } from './plan-sections.ts';
import type { Goal, ObjectiveStatus, PlanOfCare } from './plan-of-care.ts';

/** The names of the plan's parts in the language it is written in. */
export type PlanWords = {
	problem(of: { number: string; text: string }): string;
	goal(of: { number: string; text: string }): string;
	objective(of: { number: string; text: string }): string;
	target(of: { day: string; status: string }): string;
	intervention(of: { text: string; frequency: string; duration: string }): string;
	status(status: ObjectiveStatus): string;
	day(date: string): string;
};

/**
 * The text of a plan, section by section. It is what is shown, hashed and signed; the structured data beside it are the
 * same plan for machines.
 */
export function planText(plan: PlanOfCare, words: PlanWords): { id: PlanSection; text: string }[] {
	const texts: Record<PlanSection, string> = {
		diagnoses: plan.diagnoses.map(({ code, text }, i) => `${i + 1}. ${code} ${text}`.trimEnd()).join('\n'),
		goals: goalsText(plan, words),
		criteria: plan.criteria,
		participation: plan.participation,
		review: plan.reviewOn && words.day(plan.reviewOn)
	};
	return planSections.map((id) => ({ id, text: texts[id].trim() }));
}

const goalsText = ({ problems }: PlanOfCare, words: PlanWords): string =>
	problems
		.flatMap((problem, p) => [
			words.problem({ number: `${p + 1}`, text: problem.text }),
			...problem.goals.flatMap((goal, g) => goalText(goal, `${p + 1}.${g + 1}`, words))
		])
		.join('\n\n');

/** One paragraph for the goal, and one for each objective. */
const goalText = ({ text, objectives }: Goal, number: string, words: PlanWords): string[] => [
	words.goal({ number, text }),
	...objectives.map(({ text, targetOn, status, interventions }, o) =>
		[
			words.objective({ number: `${number}.${o + 1}`, text }),
			words.target({ day: targetOn && words.day(targetOn), status: words.status(status) }),
			...interventions.map((one) => words.intervention(one))
		].join('\n')
	)
];
