import { otherNames, type Named } from './note-names.ts';
import { optionalSections, ownWords, type NoteContent, type Section, type SectionId } from './note.ts';

/** What a clinician should look at before signing. Only a blank section stands in the way; the rest is theirs to judge. */
export type Finding =
	| { kind: 'blank'; section: SectionId }
	| { kind: 'names'; section: SectionId; names: string[] }
	| { kind: 'same-words'; section: SectionId }
	| { kind: 'as-drafted'; section: SectionId };

export const blocksSigning = (finding: Finding): boolean => finding.kind === 'blank';

/** `own` is null for the group's note, in which no member at all should be named. */
export type Company = { own: Named | null; others: Named[]; otherNotes: NoteContent[] };

export const checkNote = (content: NoteContent, company: Company): Finding[] =>
	content.sections.flatMap((section) => checkSection(section, company));

function checkSection(section: Section, { own, others, otherNotes }: Company): Finding[] {
	const { id, text } = section;
	if (text.trim() === '') return optionalSections.includes(id) ? [] : [{ kind: 'blank', section: id }];
	const names = otherNames(text, others, own);
	const words = ownWords(section);
	return [
		...(names.length ? [{ kind: 'names' as const, section: id, names }] : []),
		...(words !== '' && otherNotes.some((note) => says(note, id, words))
			? [{ kind: 'same-words' as const, section: id }]
			: []),
		...(words === '' ? [{ kind: 'as-drafted' as const, section: id }] : [])
	];
}

/** The same judgement, word for word, in two people's notes is a copy until somebody has looked. */
const says = (note: NoteContent, id: SectionId, words: string) =>
	note.sections.some((section) => section.id === id && folded(ownWords(section)) === folded(words));

const folded = (words: string) =>
	words
		.toLowerCase()
		.replace(/[\s.,;:]+/g, ' ')
		.trim();
