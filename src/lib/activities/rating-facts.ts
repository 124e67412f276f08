import type { FactLine, FactWords, ToldOfPerson } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** Someone's own ratings before and after something. Null for one that was not given. */
export type Rating = {
	kind: 'rating';
	title: Local;
	name: Local;
	before: number | null;
	after: number | null;
	min: number;
	max: number;
};

function say({ title, name, before, after, min, max }: Rating, { locale }: FactWords): string {
	const given = { what: name[locale], title: title[locale], min, max };
	if (before !== null && after !== null) {
		const say = before === after ? m.activities_note_rating_same : m.activities_note_rating;
		return say({ ...given, before, after }, { locale });
	}
	if (before !== null) return m.activities_note_rating_before({ ...given, before }, { locale });
	return after !== null ? m.activities_note_rating_after({ ...given, after }, { locale }) : '';
}

function lines({ name, before, after, min, max }: Rating, { locale }: FactWords): FactLine[] {
	const words = { locale };
	const unit = m.activities_note_fact_scale({ min, max }, words);
	const label = name[locale].charAt(0).toUpperCase() + name[locale].slice(1);
	if (before !== null && after !== null)
		return [{ label, value: m.activities_note_fact_change({ before, after }, words), unit }];
	if (before !== null) return [{ label, value: m.activities_note_fact_only_before({ before }, words), unit }];
	return after === null ? [] : [{ label, value: m.activities_note_fact_only_after({ after }, words), unit }];
}

export const rating: ToldOfPerson<Rating> = { place: 'reported-response', group: 'measures', say, lines };
