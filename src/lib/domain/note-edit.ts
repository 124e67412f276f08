import { between } from './note-draft.ts';
import { sectionIn, standing, type Drafted, type NoteContent, type Section, type SectionId } from './note.ts';

/** A line break is one character, in whatever form the browser sent it. */
export const asText = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

export const write = (content: NoteContent, id: SectionId, text: string): NoteContent => ({
	...content,
	sections: content.sections.map((section) => (section.id === id ? { ...section, text: asText(text) } : section))
});

/**
 * Facts can change under a draft: attendance is corrected, an answer arrives late. An untouched drafted sentence follows its
 * fact, and goes if its fact is gone; a new fact adds a sentence; what the clinician changed or removed stays that way.
 */
export function refresh(content: NoteContent, fresh: NoteContent): NoteContent {
	return { ...content, sections: content.sections.map((section) => refreshed(section, sectionIn(fresh, section.id))) };
}

/** The same for one section. */
export function refreshed(section: Section, fresh: Section | undefined): Section {
	if (!fresh || JSON.stringify(section.drafted) === JSON.stringify(fresh.drafted)) return section;
	const now = new Map(fresh.drafted.map((sentence) => [sentence.fact, sentence.text]));
	const known = new Set(section.drafted.map((sentence) => sentence.fact));
	const kept = standing(section).reduce((text, old) => replaced(text, old.text, now.get(old.fact) ?? ''), section.text);
	const added = fresh.drafted.filter((sentence) => !known.has(sentence.fact));
	const text = added.reduce((text, sentence) => placed(text, sentence, fresh), kept.trim());
	return { ...section, text, drafted: fresh.drafted };
}

function replaced(text: string, from: string, to: string): string {
	if (to) return text.replace(from, () => to);
	const at = text.indexOf(from);
	const before = text.slice(0, at).replace(/ +$/, '');
	const after = text.slice(at + from.length).replace(/^ +/, '');
	const isInLine = before !== '' && after !== '' && !before.endsWith('\n') && !after.startsWith('\n');
	return isInLine ? `${before} ${after}` : (before + after.replace(before.endsWith('\n') ? /^\n+/ : /^/, '')).trim();
}

/** Places a new sentence within its group: after the nearest earlier one still in the text, else before the next, else at the end. */
function placed(text: string, sentence: Drafted, { id, drafted }: Section): string {
	const at = drafted.indexOf(sentence);
	const stands = ({ text: words }: Drafted) => text.includes(words);
	const before = drafted.slice(0, at).findLast(stands);
	const after = drafted.slice(at + 1).find(stands);
	const isOf = (other: Drafted | undefined) => other?.group === sentence.group;
	if (before && (isOf(before) || !after || !isOf(after)))
		return text.replace(before.text, () => before.text + between(id, before, sentence) + sentence.text);
	if (after) return text.replace(after.text, () => sentence.text + between(id, sentence, after) + after.text);
	return [text, sentence.text].filter((words) => words !== '').join(id === 'interventions' ? '\n' : '\n\n');
}
