import type { ObligationKind } from '#lib/domain/obligations/rule.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { outcomeOf, type AttendanceStatus } from '#lib/domain/attendance.ts';
import { isAnswered } from '#lib/domain/outcomes/review.ts';
import { offTrack, weeksWithoutChange, type ChangeRule, type Form, type OffTrack } from './off-track.ts';

/** Why someone is on the agenda, with the supporting fact. Days are `YYYY-MM-DD`; `measure` is a questionnaire's slug. */
export type Reason =
	| { kind: 'alert'; on: string; isTaken: boolean }
	| { kind: 'follow-up'; dueOn: string; owner: string; isOverdue: boolean }
	| (Exclude<OffTrack, { kind: 'forms-missed' }> & { measure: string })
	| { kind: 'not-discussed'; on: string }
	| { kind: 'decision-open'; count: number; dueOn: string; isOverdue: boolean }
	| { kind: 'absences'; missed: number; of: number; days: number }
	/** Even if everything still planned is attended, the week falls short of the level's minimum; in minutes. */
	| { kind: 'hours-short'; reaches: number; least: number }
	| (Extract<OffTrack, { kind: 'forms-missed' }> & { measure: string })
	| { kind: 'new'; since: string }
	| { kind: 'leaving'; on: string }
	| { kind: 'plan-due'; on: string; isOverdue: boolean }
	| { kind: 'promise-late'; promise: Promised; since: string }
	| { kind: 'notes-late'; count: number; since: string };
/** Obligations that have no reason of their own. */
export type Promised = Exclude<ObligationKind, 'note' | 'plan-review'>;
export type ReasonKind = Reason['kind'];

/** The order in which people are proposed: safety, then promised follow-ups, then what is going wrong, then what is due. */
export const reasonOrder: readonly ReasonKind[] = [
	...(['alert', 'follow-up', 'worse', 'not-better', 'not-discussed', 'decision-open', 'absences'] as const),
	...(['hours-short', 'forms-missed', 'new', 'leaving', 'plan-due', 'promise-late', 'notes-late'] as const)
];

/** What the record says about one person that could be a reason. */
export type PersonFacts = {
	/** The first day of this stay, and the last if known. */
	since: string;
	leavesOn: string | null;
	/** Sessions with confirmed attendance in the days that count. */
	attendance: { day: string; status: AttendanceStatus }[];
	/** By questionnaire, oldest first. */
	forms: Record<string, Form[]>;
	/** What was decided about someone who was off track, and when. */
	reviewed?: Parameters<typeof isAnswered>[1];
	alerts: { on: string; isTaken: boolean }[];
	followUps: { dueOn: string; owner: string }[];
	/** Open decisions from earlier meetings, by due day. */
	decisions: string[];
	/** The meeting that had them on its agenda and didn't get to them. */
	notDiscussed: string | null;
	reviewOn: string | null;
	/** Null if this week reaches its minimum, or the level of care promises none. */
	hoursShort: { reaches: number; least: number } | null;
	/** What the program promised and no one did in time. */
	promisesLate: { promise: Promised; since: string }[];
	/** Days on which an unsigned note about them was due. */
	notesDue: string[];
};

/** `lastMeeting`: the day of the previous meeting. */
export type AsOf = {
	today: string;
	lastMeeting: string | null;
	rules: Partial<Record<string, ChangeRule>>;
	/** The week by which a reliable improvement is expected; the default if omitted. */
	weeks?: number;
};

/** How many days of attendance to look at, and how many missed ones are a reason. */
export const absence = { days: 14, missed: 2 } as const;
/** Days ahead of a discharge or a plan review that it becomes a reason. */
export const ahead = { leaving: 14, review: 7 } as const;
/** If there was no earlier meeting, someone who came within this many days is new. */
const newWithin = 7;

export function reasonsOf(facts: PersonFacts, now: AsOf): Reason[] {
	const { today, weeks = weeksWithoutChange } = now;
	const found: (Reason | null)[] = [
		...facts.alerts.map((alert): Reason => ({ kind: 'alert', ...alert })),
		...facts.followUps.map((one): Reason => ({ kind: 'follow-up', ...one, isOverdue: one.dueOn < today })),
		...Object.entries(facts.forms).map(([measure, forms]): Reason | null => {
			const off = offTrack(forms, now.rules[measure] ?? null, weeks);
			return off && !isAnswered({ ...off, measure }, facts.reviewed ?? [], { today, weeks })
				? { ...off, measure }
				: null;
		}),
		facts.notDiscussed === null ? null : { kind: 'not-discussed', on: facts.notDiscussed },
		decisionsOpen(facts.decisions, today),
		absences(facts.attendance, today),
		facts.hoursShort && { kind: 'hours-short', ...facts.hoursShort },
		...facts.promisesLate.map((one): Reason => ({ kind: 'promise-late', ...one })),
		isNew(facts.since, now) ? { kind: 'new', since: facts.since } : null,
		facts.leavesOn !== null && facts.leavesOn <= plusDays(today, ahead.leaving)
			? { kind: 'leaving', on: facts.leavesOn }
			: null,
		facts.reviewOn !== null && facts.reviewOn <= plusDays(today, ahead.review)
			? { kind: 'plan-due', on: facts.reviewOn, isOverdue: facts.reviewOn < today }
			: null,
		facts.notesDue.length > 0
			? { kind: 'notes-late', count: facts.notesDue.length, since: facts.notesDue.toSorted()[0]! }
			: null
	];
	return found.filter((reason) => reason !== null).sort((a, b) => rank(a) - rank(b));
}

const rank = ({ kind }: Reason) => reasonOrder.indexOf(kind);

const isNew = (since: string, { today, lastMeeting }: AsOf) =>
	lastMeeting === null ? since >= plusDays(today, -newWithin) : since > lastMeeting;

function decisionsOpen(due: string[], today: string): Reason | null {
	const [first] = due.toSorted();
	return first === undefined
		? null
		: { kind: 'decision-open', count: due.length, dueOn: first, isOverdue: first < today };
}

/** Counted by day, since someone who is ill for one day misses three groups. A day counts as missed if none of it was attended. */
function absences(attendance: PersonFacts['attendance'], today: string): Reason | null {
	const since = plusDays(today, -absence.days);
	const expected = attendance.filter(({ day, status }) => {
		const outcome = outcomeOf(status);
		return day >= since && outcome !== 'cancelled' && outcome !== 'not-expected';
	});
	const days = [...Map.groupBy(expected, ({ day }) => day).values()];
	const missed = days.filter((own) => own.every(({ status }) => outcomeOf(status) !== 'attended')).length;
	return missed >= absence.missed ? { kind: 'absences', missed, of: days.length, days: absence.days } : null;
}
