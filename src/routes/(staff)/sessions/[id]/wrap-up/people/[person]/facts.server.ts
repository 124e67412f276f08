import { minutesOf } from '#lib/domain/attendance.ts';
import type { FactLine } from '#lib/domain/note-facts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { attendedWords } from '#lib/pages/record/words.ts';
import { timeWords } from '#lib/pages/when.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Line } from '#lib/server/records/attendance.ts';
import { toldOf } from '#lib/server/records/drafts.ts';
import { personFacts } from '#lib/server/records/facts.ts';
import type { Gathered } from '#lib/server/records/gather.ts';
import { linesIn, sayIn } from '#lib/server/records/sentences.ts';

/** What a note was drafted from: the facts of one block, or of the whole session where `block` is null. */
export type FactsOfBlock = { block: string | null; lines: FactLine[] };

/** What this person agreed to, in the note's language, for the plan to take up. */
export function plansFrom(gathered: Gathered, lines: Line[], line: Line, locale: Locale): string[] {
	const say = sayIn(locale, gathered.timeZone, toldOf(gathered, lines, line));
	return personFacts(gathered, line, line.now!)
		.map(say.plan)
		.filter((text) => text !== '');
}

/** The facts of one person's note in short lines, for the page beside the note. */
export function factsView(gathered: Gathered, line: Line): FactsOfBlock[] {
	const facts = personFacts(gathered, line, line.now!);
	const lines = linesIn(getLocale(), gathered.timeZone, line.name);
	return [...Map.groupBy(facts, (fact) => fact.source.blockTitle)].map(([block, own]) => ({
		block,
		lines: own.flatMap((fact) => (fact.kind === 'attendance' ? attendance(gathered, line.now!) : lines(fact)))
	}));
}

function attendance({ meeting, timeZone }: Gathered, attended: NonNullable<Line['now']>): FactLine[] {
	const time = (at: number | null) => (at === null ? '' : timeWords(at, timeZone));
	const stay = { from: time(attended.arrivedAt), to: time(attended.leftAt) };
	const minutes = m.common_progress({ value: attended.minutes, max: minutesOf(meeting) });
	return [
		{ label: attendedWords(attended, meeting), value: m.record_bar_span(stay) },
		{ label: m.record_change_minutes(), value: minutes }
	];
}
