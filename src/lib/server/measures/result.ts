import type { MissingRule, ResultContent, ResultSource } from '#lib/domain/measures/result.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { Band, MeasureAnswers } from '#lib/measures/measure.ts';
import { safetyAnswer, type SafetyAnswer } from '#lib/measures/safety-answer.ts';
import { score } from '#lib/measures/score.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type ResultRow = Tables['measureResult']['$inferSelect'];

/** One questionnaire that somebody filled in, as it counts now. */
export type Result = {
	id: string;
	clientId: string;
	programId: string;
	slug: string;
	/** Of the questionnaire. */
	version: number;
	/** The live session in which it was asked; null for everything answered outside of one. */
	session: number | null;
	/** The day that it is about, `YYYY-MM-DD` where the program is. */
	day: string;
	/** The moment of the last answer, UTC milliseconds. */
	at: number;
	source: ResultSource;
	/** The person on the staff who entered it or handed over the tablet; null for a person's own phone. */
	by: string | null;
	/** The score chosen by item, null for a pass; an item that was not asked or not reached is absent. */
	items: MeasureAnswers;
	/** Null, with its band, where too many items have no answer. */
	total: number | null;
	band: Band | null;
	/** Every scored item has an answer. */
	complete: boolean;
	missing: MissingRule;
	/** The answer to the safety item, to stand beside the total; null for a questionnaire without one. */
	safety: SafetyAnswer | null;
	/** It took the place of an earlier one; `reason` says why where a person did it. */
	corrects: { id: string; reason: string | null } | null;
};

/** Null for a questionnaire that this version does not have any more. */
export function resultOf(row: ResultRow): Result | null {
	const measure = measureBySlug(row.slug);
	if (!measure) return null;
	const { items, total, band } = JSON.parse(row.content) as ResultContent;
	const { id, clientId, programId, slug, version, session, day, at, source, by, missing } = row;
	return {
		...{ id, clientId, programId, slug, version, session, day, at, source, by, items, total, missing },
		band: measure.bands.find((one) => one.id === band) ?? null,
		complete: row.isComplete,
		safety: safetyAnswer(measure, items),
		corrects: row.supersedes === null ? null : { id: row.supersedes, reason: row.reason }
	};
}

/** What a row says of these answers, by the questionnaire's rules of today. */
export function scored(slug: string, answers: MeasureAnswers) {
	const measure = measureBySlug(slug)!;
	const items = Object.fromEntries(
		measure.items.filter(({ id }) => answers[id] !== undefined).map(({ id }) => [id, answers[id]!])
	);
	const { total, band, complete, missing } = score(measure, items);
	const content: ResultContent = { items, total, band: band?.id ?? null };
	return { version: measure.version, content: JSON.stringify(content), isComplete: complete, missing };
}

/** The rows that count: what was corrected or taken out is left out. */
export function standing<Row extends Pick<ResultRow, 'id' | 'supersedes' | 'isWithdrawn'>>(rows: Row[]): Row[] {
	const gone = new Set(rows.flatMap(({ supersedes }) => supersedes ?? []));
	return rows.filter(({ id, isWithdrawn }) => !isWithdrawn && !gone.has(id));
}
