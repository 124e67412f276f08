import type { AttendanceStatus } from './attendance.ts';
import type { Disposition } from './disposition.ts';
import type { AlertSource } from './safety.ts';
import type { Local, Locale } from './worksheet.ts';

/** The block a fact belongs to and when it became one, UTC milliseconds. Null for what is about the whole session. */
export type Source = { blockId: string | null; blockTitle: string | null; at: number | null };

/** What is charted as it was answered at check-in, besides what has a fact of its own. Where somebody is and their number have no place. */
export type ChartedField =
	| 'cravings'
	| 'used'
	| 'sleep-hours'
	| 'sleep-quality'
	| 'medication'
	| 'skill'
	| 'skill-helped'
	| 'homework'
	| 'gratitude'
	| 'need-topic'
	| 'private-space';

/**
 * What may be told of one person in their own note. Everything here was seen by staff during the session and the person
 * was told so; what somebody passed leaves no fact, and no other answer of a worksheet has a place here.
 */
export type PersonFact =
	| {
			kind: 'attendance';
			status: AttendanceStatus;
			minutes: number;
			of: number;
			arrivedAt: number;
			leftAt: number;
			/** Whole minutes; 0 when in time, or there until the end. */
			lateMinutes: number;
			earlyMinutes: number;
			outMinutes: number;
	  }
	| { kind: 'check-in-finished' }
	| { kind: 'check-in-ratings'; mood: number | null; anxiety: number | null }
	| { kind: 'check-in-word'; word: string }
	| { kind: 'check-in-goal'; goal: string }
	| { kind: 'check-in-said'; field: ChartedField; value: number | string }
	/** Of the answers a note tells nothing; an alert they raised has its own fact. */
	| { kind: 'check-in-safety-asked' }
	/** Staff wrote down what somebody without a phone said. */
	| { kind: 'check-in-entered' }
	| { kind: 'check-in-need'; need: 'none' | 'few-minutes' | 'one-to-one' }
	| {
			kind: 'safety';
			told: 'raised';
			from: AlertSource['kind'];
			at: number;
			/** Which staff member took it on. */
			seen: { name: string; at: number } | null;
	  }
	| { kind: 'safety'; told: 'found'; name: string; disposition: Disposition }
	| { kind: 'activity'; title: Local; from: number; to: number }
	| { kind: 'worksheet'; title: Local; done: number; of: number; finished: boolean }
	| {
			kind: 'measure';
			name: string;
			/** How many of the scored items have an answer. */
			answered: number;
			of: number;
			/** Null, with its band, while one of them has none. */
			total: number | null;
			highest: number;
			band: Local | null;
			bandSource: string;
	  }
	| { kind: 'take-away'; text: string }
	| { kind: 'homework'; homework: Local; as: 'accepted' | 'changed' | 'declined'; instead: string | null }
	| {
			kind: 'rating';
			title: Local;
			name: Local;
			before: number | null;
			after: number | null;
			min: number;
			max: number;
	  };

/** What may be told in the group's note: never who. */
export type GroupFact =
	| { kind: 'session'; startedAt: number; endedAt: number; minutes: number }
	| { kind: 'present'; present: number; expected: number; guests: number }
	| { kind: 'facilitators'; names: string[] }
	| { kind: 'topic'; titles: string[] }
	| ({ kind: 'block' } & Done)
	| ({ kind: 'group-check-in'; finished: number } & Done)
	| ({ kind: 'group-worksheet'; worksheet: Local; finished: number } & Done)
	| ({ kind: 'group-measure'; measure: string; finished: number } & Done)
	| ({ kind: 'group-closing'; homework: Local } & Done);

/** A block that was on, with its first and last moment and the minutes between that were its own. */
type Done = { title: string; minutes: number; from: number; to: number };

export type AnyFact = PersonFact | GroupFact;
export type FactKind = AnyFact['kind'];
/** `id` is the same whenever the same session is told again. */
export type Fact<F extends AnyFact = AnyFact> = F & { id: string; source: Source };

/** Puts facts into words of one language. */
export type Say = { locale: Locale; /** Empty when there is nothing to say. */ fact(fact: Fact): string };
