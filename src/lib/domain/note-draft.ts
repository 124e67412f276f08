import { sectionsOf, type Layout, type NoteContent, type NoteFormat, type Section, type SectionId } from './note.ts';
import type { Fact, Say } from './note-facts.ts';
import { sectionFor } from './note-places.ts';
import type { Locale } from './worksheet.ts';

/** A note with the sentences that facts give it; every sentence keeps where it comes from. */
const draft = (layout: Layout, facts: Fact[], say: Say): NoteContent => ({
	locale: say.locale,
	sections: sectionsOf[layout].map((id) =>
		drafted(
			id,
			facts.filter((fact) => sectionFor(layout, say.place(fact)) === id),
			say
		)
	)
});

/** One person's note, from that person's facts alone. */
export const draftForPerson = (format: NoteFormat, facts: Fact[], say: Say): NoteContent => draft(format, facts, say);

/** The group's note: what was done, when, with how many; no member is in its facts, so none can be named. */
export const draftForGroup = (facts: Fact[], say: Say): NoteContent => draft('GROUP', facts, say);

/** A note that nothing is known for yet. */
export const blankDraft = (layout: Layout, locale: Locale): NoteContent => ({
	locale,
	sections: sectionsOf[layout].map((id) => ({ id, text: '', drafted: [] }))
});

function drafted(id: SectionId, facts: Fact[], say: Say): Section {
	const sentences = facts
		.map((fact) => ({ fact: fact.id, text: say.fact(fact), origin: { kind: fact.kind, ...fact.source } }))
		.filter((sentence) => sentence.text !== '');
	return {
		id,
		text: joined(
			id,
			sentences.map((sentence) => sentence.text)
		),
		drafted: sentences
	};
}

/** What the group did reads as a list, everything else as a paragraph. */
export const joined = (id: SectionId, texts: string[]): string =>
	texts.filter((text) => text !== '').join(id === 'interventions' ? '\n' : ' ');
