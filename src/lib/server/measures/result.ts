import type { MissingRule, ResultContent, ResultSource } from '#lib/domain/measures/result.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { Band, MeasureAnswers } from '#lib/measures/measure.ts';
import { safetyAnswer, type SafetyAnswer } from '#lib/measures/safety-answer.ts';
import { score } from '#lib/measures/score.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type ResultRow = Tables['measureResult']['$inferSelect'];

/** A completed questionnaire, as it counts now. */
export type Result = {
	id: string;
	clientId: string;
	programId: string;
	slug: string;
	/** The questionnaire's version. */
	version: number;
	/** The live session in which it was asked; null if answered outside of one. */
	session: number | null;
	/** The day it is about, `YYYY-MM-DD` in the program's time zone. */
	day: string;
	/** The time of the last answer, UTC milliseconds. */
	at: number;
	source: ResultSource;
	/** The staff member who entered it or handed over the tablet; null for a person's own phone. */
	by: string | null;
	/** The score chosen for each item, null for a pass; items not asked or not reached are absent. */
	items: MeasureAnswers;
	/** Null, like its range, if too many items have no answer. */
	total: number | null;
	band: Band | null;
	/** Every scored item has an answer. */
	complete: boolean;
	missing: MissingRule;
	/** The answer to the safety item, to show beside the total; null for a questionnaire without one. */
	safety: SafetyAnswer | null;
	/** It replaced an earlier one; `reason` says why, if a person did that. */
	corrects: { id: string; reason: string | null } | null;
};

/** Null for a questionnaire that this version of the product no longer has. */
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

/** The scores of these answers, by the questionnaire's current rules. */
export function scored(slug: string, answers: MeasureAnswers) {
	const measure = measureBySlug(slug)!;
	const items = Object.fromEntries(
		measure.items.filter(({ id }) => answers[id] !== undefined).map(({ id }) => [id, answers[id]!])
	);
	const { total, band, complete, missing } = score(measure, items);
	const content: ResultContent = { items, total, band: band?.id ?? null };
	return { version: measure.version, content: JSON.stringify(content), isComplete: complete, missing };
}

/** The rows that count: without those that were corrected or removed. */
export function standing<Row extends Pick<ResultRow, 'id' | 'supersedes' | 'isWithdrawn'>>(rows: Row[]): Row[] {
	const gone = new Set(rows.flatMap(({ supersedes }) => supersedes ?? []));
	return rows.filter(({ id, isWithdrawn }) => !isWithdrawn && !gone.has(id));
}
