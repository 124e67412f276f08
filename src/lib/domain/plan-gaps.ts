import { isOpen } from './plan-editing.ts';
import type { Goal, Intervention, Objective, PlanOfCare, Problem } from './plan-of-care.ts';

/** What a plan of care is missing. */
export type GapKind =
	| 'no-diagnosis'
	| 'code'
	| 'diagnosis'
	| 'no-problem'
	| 'problem'
	| 'no-goal'
	| 'goal'
	| 'no-objective'
	| 'objective'
	| 'target'
	| 'target-past'
	| 'no-intervention'
	| 'intervention'
	| 'frequency'
	| 'duration'
	| 'criteria'
	| 'participation'
	| 'review'
	| 'review-past';
/** `field` is the control with the gap; `at` is the number of its part in the plan, "1.2". */
export type Gap = { kind: GapKind; field: string; at: string };

/** The shape of an ICD-10-CM code. Whether it is on this year's list is for the clinician to know. */
const codeShape = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

const blank = (text: string) => text.trim() === '';

/** Everything that still prevents signing, in page order. `today` is `2026-03-05`, at the program's location. */
export function gapsIn(plan: PlanOfCare, today: string): Gap[] {
	const gaps: Gap[] = [];
	const lack = (isLacking: boolean, kind: GapKind, field: string, at = '') =>
		isLacking && gaps.push({ kind, field, at });
	const intervention = ({ id, text, frequency, duration }: Intervention, at: string) => {
		lack(blank(text), 'intervention', `${id}-text`, at);
		lack(blank(frequency), 'frequency', `${id}-frequency`, at);
		lack(blank(duration), 'duration', `${id}-duration`, at);
	};
	const objective = ({ id, text, targetOn, status, interventions }: Objective, at: string) => {
		lack(blank(text), 'objective', `${id}-text`, at);
		lack(targetOn === '', 'target', `${id}-target`, at);
		lack(targetOn !== '' && targetOn < today && isOpen(status), 'target-past', `${id}-target`, at);
		lack(interventions.length === 0, 'no-intervention', id, at);
		interventions.forEach((one, i) => intervention(one, `${at}.${i + 1}`));
	};
	const goal = ({ id, text, objectives }: Goal, at: string) => {
		lack(blank(text), 'goal', `${id}-text`, at);
		lack(objectives.length === 0, 'no-objective', id, at);
		objectives.forEach((one, i) => objective(one, `${at}.${i + 1}`));
	};
	const problem = ({ id, text, goals }: Problem, at: string) => {
		lack(blank(text), 'problem', `${id}-text`, at);
		lack(goals.length === 0, 'no-goal', id, at);
		goals.forEach((one, i) => goal(one, `${at}.${i + 1}`));
	};
	lack(plan.diagnoses.length === 0, 'no-diagnosis', 'diagnoses');
	plan.diagnoses.forEach(({ id, code, text }, i) => {
		lack(!codeShape.test(code.trim().toUpperCase()), 'code', `${id}-code`, `${i + 1}`);
		lack(blank(text), 'diagnosis', `${id}-text`, `${i + 1}`);
	});
	lack(plan.problems.length === 0, 'no-problem', 'problems');
	plan.problems.forEach((one, i) => problem(one, `${i + 1}`));
	lack(blank(plan.criteria), 'criteria', 'criteria');
	lack(blank(plan.participation), 'participation', 'participation');
	lack(plan.reviewOn === '', 'review', 'review-on');
	lack(plan.reviewOn !== '' && plan.reviewOn <= today, 'review-past', 'review-on');
	return gaps;
}
