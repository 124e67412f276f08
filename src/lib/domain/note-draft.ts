import {
	factGroups,
	ownSectionIds,
	sectionsOf,
	type Drafted,
	type FactGroup,
	type NoteContent,
	type NoteFormat,
	type OwnSection,
	type Section,
	type SectionId,
	type ShippedLayout
} from './note.ts';
import type { Fact, Say } from './note-facts.ts';
import { sectionFor, type Place } from './note-places.ts';
import type { Locale } from './worksheet.ts';

/** A note with sentences drafted from facts; each sentence keeps its origin. */
const draft = (layout: ShippedLayout, facts: Fact[], say: Say): NoteContent => ({
	locale: say.locale,
	sections: sectionsOf[layout].map((id) =>
		drafted(
			id,
			facts.filter((fact) => sectionFor(layout, say.place(fact)) === id),
			say
		)
	)
});

/** One person's note, from that person's facts only. */
export const draftForPerson = (format: NoteFormat, facts: Fact[], say: Say): NoteContent => draft(format, facts, say);

/** One person's note in a program's own format. */
export const draftInOwn = (sections: OwnSection[], facts: Fact[], say: Say): NoteContent => ({
	locale: say.locale,
	sections: sections.map((own, at) => {
		const takes: readonly Place[] = own.takes;
		const fitting = facts.filter((fact) => takes.includes(say.place(fact)));
		return { ...drafted(ownSectionIds[at]!, fitting, say), own };
	})
});

/** The group's note: what was done, when, and with how many people. Its facts include no member, so it can name none. */
export const draftForGroup = (facts: Fact[], say: Say): NoteContent => draft('GROUP', facts, say);

/** A note about which nothing is known yet. */
export const blankDraft = (layout: ShippedLayout, locale: Locale): NoteContent => ({
	locale,
	sections: sectionsOf[layout].map((id) => ({ id, text: '', drafted: [] }))
});

export const blankInOwn = (sections: OwnSection[], locale: Locale): NoteContent => ({
	locale,
	sections: sections.map((own, at) => ({ id: ownSectionIds[at]!, text: '', drafted: [], own }))
});

function drafted(id: SectionId, facts: Fact[], say: Say): Section {
	const sentences = facts
		.map((fact): Drafted => {
			const group = say.group(fact);
			const sentence = { fact: fact.id, text: say.fact(fact), origin: { kind: fact.kind, ...fact.source } };
			return group ? { ...sentence, group } : sentence;
		})
		.filter((sentence) => sentence.text !== '')
		.toSorted((a, b) => rank(a.group) - rank(b.group));
	return { id, text: textOf(id, sentences), drafted: sentences };
}

const rank = (group: FactGroup | undefined): number => (group ? factGroups.indexOf(group) : -1);

/** What the group did is a list; what is said about a person is a short paragraph per group of facts. */
export const textOf = (id: SectionId, sentences: Drafted[]): string =>
	sentences.map(({ text }, at) => (at ? between(id, sentences[at - 1]!, sentences[at]!) : '') + text).join('');

/** The separator between two sentences of a section. */
export function between(id: SectionId, before: Drafted, after: Drafted): string {
	if (id === 'interventions') return '\n';
	return before.group === after.group ? ' ' : '\n\n';
}
