import { graceMinutes, without, type Interval } from '#lib/domain/attendance.ts';
import { moduleOf, type Course, type CourseModule } from './course.ts';

/** What a part of a session counts as for those who were present. */
export type Stage = 'taught' | 'practiced';
/** What staff record about a person in addition. */
export const entryStages = ['practiced', 'home', 'used', 'caught-up'] as const;
export type EntryStage = (typeof entryStages)[number];

/** A past session, with the parts that count and when each was on. UTC milliseconds. */
export type HeldSession = {
	session: number;
	day: string;
	module: string;
	template: string;
	parts: { stage: Stage; spans: Interval[] }[];
};
export type Entry = { module: string; stage: EntryStage; day: string };

/** One person's coverage of one module. */
export type Coverage = {
	/** Sessions that taught it to them, oldest first. */
	taught: { day: string; template: string }[];
	/** Sessions of it that don't count: they arrived after its part began, or left before it ended. */
	partly: { day: string; template: string }[];
	/** How many times they practiced it in session, practiced it at home, and used it outside. */
	practiced: number;
	home: number;
	used: number;
	/** When staff last caught them up on it. */
	caughtUp: string | null;
};
export type Ledger = ReadonlyMap<string, Coverage>;

const minute = 60_000;

/**
 * Whether someone was present for a part: at its start and end, to the minute, and away no longer than the grace in
 * between. Someone who left before the skill was explained, or came in the middle, was not taught it.
 */
export function wasThereFor(spans: Interval[], stays: Interval[]): boolean {
	const [first, last] = [spans[0], spans.at(-1)];
	if (!first || !last) return false;
	const isThereAt = (moment: number) => stays.some(({ from, to }) => from <= moment + minute && to >= moment - minute);
	const away = without(spans, stays).reduce((sum, { from, to }) => sum + to - from, 0);
	return isThereAt(first.from) && isThereAt(last.to) && away <= graceMinutes * minute;
}

/** Everything a person has covered, by module. `stays` are theirs by session; a missing session is one they did not attend. */
export function ledgerOf(
	course: Pick<Course, 'modules'>,
	held: HeldSession[],
	stays: ReadonlyMap<number, Interval[]>,
	entries: Entry[]
): Ledger {
	return new Map(
		course.modules.map(({ id }) => {
			const there = held.filter(({ module, session }) => module === id && (stays.get(session)?.length ?? 0) > 0);
			const own = entries.filter(({ module }) => module === id);
			const had = (stage: Stage) => there.filter((it) => hadPart(it, stage, stays.get(it.session)!));
			const taught = had('taught');
			const isPartly = (it: HeldSession) => !taught.includes(it) && it.parts.some(({ stage }) => stage === 'taught');
			const times = (stage: EntryStage) => own.filter((entry) => entry.stage === stage).length;
			const caughtUp = own.filter(({ stage }) => stage === 'caught-up').map(({ day }) => day);
			return [
				id,
				{
					...{ taught: taught.map(brief), partly: there.filter(isPartly).map(brief) },
					...{ practiced: had('practiced').length + times('practiced'), home: times('home'), used: times('used') },
					caughtUp: caughtUp.sort().at(-1) ?? null
				}
			];
		})
	);
}

const brief = ({ day, template }: HeldSession) => ({ day, template });

/** Present for every part of that kind. */
function hadPart({ parts }: HeldSession, stage: Stage, stays: Interval[]): boolean {
	const ofKind = parts.filter((part) => part.stage === stage);
	return ofKind.length > 0 && ofKind.every(({ spans }) => wasThereFor(spans, stays));
}

/**
 * How many times someone has had all of a module: as many sessions as its dose. If the module has a session for each,
 * they must be different ones. Catching up with staff counts as the first time.
 */
export function timesHad({ sessions, rules }: CourseModule, coverage: Coverage | undefined): number {
	if (!coverage) return 0;
	const dose = Math.max(1, rules.dose);
	const each = sessions.map(({ slug }) => coverage.taught.filter(({ template }) => template === slug).length);
	const times =
		sessions.length >= dose ? each.sort((a, b) => b - a)[dose - 1]! : Math.floor(coverage.taught.length / dose);
	return Math.max(times, coverage.caughtUp === null ? 0 : 1);
}

/** How a person takes part in a module next time. */
export type Depth = 'learn' | 'apply' | 'teach';
export const depthAfter = (times: number): Depth => (times === 0 ? 'learn' : times === 1 ? 'apply' : 'teach');

export function timesIn(course: Pick<Course, 'modules'>, ledger: Ledger, id: string): number {
	const module = moduleOf(course, id);
	return module ? timesHad(module, ledger.get(id)) : 0;
}
