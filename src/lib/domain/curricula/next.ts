import { daysBetween, plusDays } from '#lib/domain/weeks/rule.ts';
import { depthAfter, timesIn, type Depth } from './coverage.ts';
import { moduleOf, sessionNext, timesHeld, type Course, type CourseModule, type Taught } from './course.ts';
import { isExpectedOn, isNewOn, whyNotYet, type NotYet, type Person } from './person.ts';

type Stream = Course['streams'][number];

/** A reason for a module. */
export type For =
	| { why: 'goes-on'; session: number; of: number }
	| { why: 'lack'; count: number; of: number }
	| { why: 'newcomers'; people: string[] }
	| { why: 'in-order' }
	| { why: 'days-since'; days: number }
	| { why: 'never-held' };
/** A reason against it now; staff may choose it all the same. */
export type Against =
	| { why: 'not-its-turn'; first: string | null }
	| { why: 'had-by-group' }
	| { why: 'spacing'; until: string; days: number }
	| { why: 'nobody-lacks' }
	/** It suits no one who is expected; `because` is one of the reasons. */
	| { why: 'for-nobody'; because: NotYet | null };
export type LeftOut = NotYet & { person: string };

export type Suggestion = {
	module: string;
	stream: string;
	/** Which of its sessions comes next, from 0, and that session's template. */
	session: number;
	template: string;
	for: For[];
	against: Against[];
	/** Expected people who haven't had it. */
	lacking: string[];
	leftOut: LeftOut[];
	/** How each expected person takes part. */
	depths: { person: string; depth: Depth }[];
};

type Moment = { course: Course; held: Taught[]; people: Person[]; day: string };

export const isProposed = ({ against }: Suggestion): boolean => against.length === 0;

/**
 * What a group can do in its session on a given day, best first; modules that are not suggested follow, with the
 * reasons against them. `held` are its sessions before that day. This only suggests: a person chooses.
 */
export function nextSession({ course, held, people, day }: Moment): Suggestion[] {
	const expected = people.filter((person) => isExpectedOn(person, day));
	const moment = { course, held: [...held].sort((a, b) => a.day.localeCompare(b.day)), people: expected, day };
	const all = course.streams.flatMap((stream) => inTurn(moment, stream));
	return all.sort((a, b) => Number(isProposed(b)) - Number(isProposed(a)) || (isProposed(a) ? byNeed(a, b) : 0));
}

/** The modules of a stream, each weighed; those out of turn are marked so. */
function inTurn(moment: Moment, stream: Stream): Suggestion[] {
	const modules = stream.modules.flatMap((id) => moduleOf(moment.course, id) ?? []);
	const weighed = modules.map((module) => weigh(moment, stream, module));
	if (stream.order === 'pool') return onlyBegun(weighed);
	const turn = turnOf(moment, stream, weighed);
	return weighed.map((it) => {
		if (it === turn) return { ...it, for: [...it.for, { why: 'in-order' }] };
		const isDone = stream.order === 'linear' && isHadByGroup(moment, it.module);
		return {
			...it,
			against: [isDone ? hadByGroup : { why: 'not-its-turn', first: turn?.module ?? null }, ...it.against]
		};
	});
}
const hadByGroup: Against = { why: 'had-by-group' };

/** A module that has begun is finished before another begins. */
function onlyBegun(weighed: Suggestion[]): Suggestion[] {
	const begun = weighed.find((it) => it.session > 0 && isProposed(it));
	if (!begun) return weighed;
	return weighed.map((it) =>
		it === begun ? it : { ...it, against: [{ why: 'not-its-turn', first: begun.module }, ...it.against] }
	);
}

/** The module whose turn it is. If something speaks against it, the stream rests. */
function turnOf(moment: Moment, { order, modules }: Stream, weighed: Suggestion[]): Suggestion | undefined {
	const begun = weighed.find((it) => it.session > 0 && (order === 'linear' || isProposed(it)));
	if (begun) return begun;
	const isNeeded = ({ against }: Suggestion) => against.every(({ why }) => why !== 'nobody-lacks');
	if (order === 'linear') return weighed.find((it) => !isHadByGroup(moment, it.module) && isNeeded(it));
	const last = moment.held.findLast(({ module }) => modules.includes(module));
	const at = last ? modules.indexOf(last.module) + 1 : 0;
	const around = [...weighed.slice(at), ...weighed.slice(0, at)];
	return around.find(isProposed) ?? around[0];
}

const isHadByGroup = ({ course, held }: Moment, id: string): boolean =>
	timesHeld(held, id) >= (moduleOf(course, id)?.sessions.length ?? 1);

function weigh(moment: Moment, stream: Stream, module: CourseModule): Suggestion {
	const { course, held, people, day } = moment;
	const { id, rules, sessions } = module;
	const session = sessionNext(module, held);
	const isMid = stream.order === 'module-cycle' && session > 0;
	const notYet = people.flatMap((person) => {
		const why = whyNotYet(course, module, person, day, isMid);
		return why ? [{ ...why, person: person.id }] : [];
	});
	const ready = people.filter(({ id }) => !notYet.some(({ person }) => person === id));
	const times = new Map(people.map((person) => [person.id, timesIn(course, person.ledger, id)]));
	const lacking = ready.filter((person) => times.get(person.id) === 0);
	const fresh = lacking.filter((person) => isNewOn(person, day)).map((person) => person.id);
	const last = held.findLast((it) => it.module === id);
	const since = last ? daysBetween(last.day, day) : null;
	const spacing = session === 0 && since !== null && since < (rules.spacingDays ?? 0);
	return {
		...{ module: id, stream: stream.id, session, template: sessions[session]!.slug },
		for: [
			...(session > 0 ? [{ why: 'goes-on' as const, session: session + 1, of: sessions.length }] : []),
			...(people.length > 0 ? [{ why: 'lack' as const, count: lacking.length, of: people.length }] : []),
			...(fresh.length > 0 ? [{ why: 'newcomers' as const, people: fresh }] : []),
			since === null ? { why: 'never-held' } : { why: 'days-since', days: since }
		],
		against: [
			...(spacing
				? [{ why: 'spacing' as const, until: plusDays(last!.day, rules.spacingDays!), days: rules.spacingDays! }]
				: []),
			...(ready.length === 0 ? [{ why: 'for-nobody' as const, because: notYet[0] ?? null }] : []),
			...(ready.length > 0 && lacking.length === 0 && !rules.repeatable ? [{ why: 'nobody-lacks' as const }] : [])
		],
		lacking: lacking.map((person) => person.id),
		leftOut: notYet,
		depths: people.map((person) => ({ person: person.id, depth: depthAfter(times.get(person.id)!) }))
	};
}

/** A module in progress first, then the one most people lack, then most newcomers lack, then the one held longest ago. */
function byNeed(a: Suggestion, b: Suggestion): number {
	const [left, right] = [a, b].map(weight) as [number[], number[]];
	const at = left.findIndex((value, i) => value !== right[i]);
	return at < 0 ? 0 : right[at]! - left[at]!;
}

const weight = (it: Suggestion): number[] => [
	Number(it.session > 0),
	it.lacking.length,
	it.for.reduce((sum, reason) => sum + (reason.why === 'newcomers' ? reason.people.length : 0), 0),
	it.for.reduce((days, reason) => (reason.why === 'days-since' ? reason.days : days), Number.MAX_SAFE_INTEGER)
];
