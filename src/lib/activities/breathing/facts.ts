import { factIn, type Facts, type PersonInBlock } from '#lib/activities/facts.ts';
import { rating, type Rating } from '#lib/activities/rating-facts.ts';
import { lengthIn } from '#lib/domain/format.ts';
import type { Fact } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BreathingEvents, BreathingSeat, BreathingSlices } from './fold.ts';
import { lengthOf, patternOf, type Run } from './patterns.ts';

const tension: Local = {
	en: m.activities_breathing_note_tension({}, { locale: 'en' }),
	es: m.activities_breathing_note_tension({}, { locale: 'es' })
};

/** Paced breathing the room did while this person was present; `ms` is how much of it they were there for. */
type Breathed = { kind: 'breathed'; title: string; at: number; ms: number };
/** How tense someone was after the room had breathed together again, begun at `at`. */
type Again = { kind: 'rated-again'; title: string; at: number; after: number };
type Here = PersonInBlock<unknown, BreathingSlices, BreathingEvents>;

const wasDone = ({ startedAt, stoppedAt }: Run) => stoppedAt === null || stoppedAt - startedAt >= 1000;
/** What was begun and stopped while the room got ready is no breathing, unless there was no other. */
function runsOf({ room: { run, earlier = [] } }: Here): Run[] {
	const all = run ? [...earlier, run] : [];
	const done = all.filter(wasDone);
	return done.length > 0 ? done : all.slice(-1);
}
/** The first keeps the name that a draft may know it by. */
const named = (id: string, at: number) => (at === 0 ? id : `${id}-${at + 1}`);

function breathed(of: Here): Fact<Breathed>[] {
	const { block, present } = of;
	if (!present) return [];
	return runsOf(of).flatMap((run, i) => {
		const over = run.startedAt + lengthOf(patternOf(run.pattern, run.rounds));
		const to = Math.min(run.stoppedAt ?? Infinity, over, present.to);
		const from = Math.max(run.startedAt, present.from);
		if (to - from < 1000) return [];
		const fact = { kind: 'breathed', title: block.title, at: from, ms: to - from } as const;
		return [factIn(block, named('breathed', i), from, fact)];
	});
}

/** How tense someone was before the first and after it, then after each of the others. */
function tensions(of: Here): Fact<Rating | Again>[] {
	const { block, seats, last } = of;
	const mine: BreathingSeat = Object.assign({}, ...seats.map(({ slice }) => slice));
	const afters = new Map<number, number | null>();
	for (const { slice } of seats) {
		for (const { run, after } of slice.earlier ?? []) afters.set(run, after);
		if (slice.afterRun !== undefined) afters.set(slice.afterRun, slice.after ?? null);
	}
	const runs = runsOf(of);
	// Events from before it was named which breathing a rating is about.
	if (mine.after !== undefined && mine.afterRun === undefined) afters.set(runs.at(-1)?.startedAt ?? 0, mine.after);
	const [first = null, ...others] = runs.map(({ startedAt }) => afters.get(startedAt) ?? null);
	const lastAt = last('breathing.rated');
	const saidAt = (at: number) => (runs.slice(at + 1).some(({ startedAt }) => afters.has(startedAt)) ? null : lastAt);
	const { before = null } = mine;
	const title = { en: block.title, es: block.title };
	const rated = { kind: 'rating', title, name: tension, before, after: first, min: 0, max: 10 } as const;
	return [
		...(before === null && first === null ? [] : [factIn(block, 'tension', saidAt(0), rated)]),
		...others.flatMap((after, i) => {
			if (after === null) return [];
			const fact = { kind: 'rated-again', title: block.title, at: runs[i + 1]!.startedAt, after } as const;
			return [factIn(block, named('tension', i + 1), saidAt(i + 1), fact)];
		})
	];
}

export const facts: Facts<unknown, BreathingSlices, BreathingEvents, Rating | Breathed | Again> = {
	/** Each breathing itself, and how tense someone was before and after, from 0 to 10. What was passed leaves nothing. */
	person: (of) => [...breathed(of), ...tensions(of)],
	told: {
		rating,
		'rated-again': {
			place: 'reported-response',
			group: 'measures',
			say: ({ title, at, after }, { locale, time }) =>
				m.activities_breathing_note_again({ title, at: time(at), after }, { locale }),
			lines: ({ at, after }, { locale, time }) => [
				{
					label: m.activities_breathing_note_again_label({ at: time(at) }, { locale }),
					value: String(after),
					unit: m.activities_note_fact_scale({ min: 0, max: 10 }, { locale })
				}
			]
		},
		breathed: {
			place: 'intervention',
			group: 'practice',
			say: ({ title, at, ms }, { locale, time }) =>
				m.activities_breathing_note_led({ title, at: time(at), time: lengthIn(ms, locale) }, { locale }),
			lines: ({ title, ms }, { locale }) => [{ label: title, value: lengthIn(ms, locale) }]
		}
	}
};
