import { dischargeSummary, gapsInDischarge, type DischargeSummary } from '#lib/domain/discharge-summary.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import { tidy } from '#lib/domain/plan-editing.ts';
import { gapsIn } from '#lib/domain/plan-gaps.ts';
import { planOfCare, type PlanOfCare } from '#lib/domain/plan-of-care.ts';
import { gapsInReview, planReview, type PlanReview } from '#lib/domain/plan-review.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import { dischargeIn, planIn, reviewIn } from './text.ts';

export const planKinds = ['plan-of-care', 'plan-review', 'discharge-summary'] as const;
export type PlanKind = (typeof planKinds)[number];
export const isPlanKind = (kind: string): kind is PlanKind => planKinds.some((one) => one === kind);

/** The data of one of these documents, with the kind that determines its shape. */
export type PlanData =
	| { kind: 'plan-of-care'; data: PlanOfCare }
	| { kind: 'plan-review'; data: PlanReview }
	| { kind: 'discharge-summary'; data: DischargeSummary };

/** Input or stored data, if it has the shape of its kind. */
export function planDataIn(kind: PlanKind, data: unknown): PlanData | null {
	switch (kind) {
		case 'plan-of-care': {
			const read = planOfCare.safeParse(data);
			return read.success ? { kind, data: tidy(read.data) } : null;
		}
		case 'plan-review': {
			const read = planReview.safeParse(data);
			return read.success ? { kind, data: read.data } : null;
		}
		case 'discharge-summary': {
			const read = dischargeSummary.safeParse(data);
			return read.success ? { kind, data: read.data } : null;
		}
	}
}

/** The data with its text: both are signed, so the text is what was read. */
export const contentOf = (locale: Locale, of: PlanData): NoteContent => ({
	locale,
	sections: wordsOf(locale, of).map(({ id, text }) => ({ id, text, drafted: [] })),
	data: of.data
});

function wordsOf(locale: Locale, of: PlanData) {
	switch (of.kind) {
		case 'plan-of-care':
			return planIn(locale, of.data);
		case 'plan-review':
			return reviewIn(locale, of.data);
		case 'discharge-summary':
			return dischargeIn(locale, of.data);
	}
}

/** What keeps it from being signed. `today` is the day in the program's time zone. */
export function gapsOf(of: PlanData, today: string) {
	switch (of.kind) {
		case 'plan-of-care':
			return gapsIn(of.data, today);
		case 'plan-review':
			return gapsInReview(of.data, today);
		case 'discharge-summary':
			return gapsInDischarge(of.data);
	}
}

/** Whether one of these documents has everything its kind requires; true for every other kind. */
export function isComplete({ kind, content }: Pick<Document, 'kind' | 'content'>, today: string): boolean {
	if (!isPlanKind(kind)) return true;
	const of = planDataIn(kind, content.data);
	return of !== null && gapsOf(of, today).length === 0;
}
