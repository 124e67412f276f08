import { joined } from './note-draft.ts';
import {
	ownWords,
	sectionIn,
	standing,
	type NoteContent,
	type NoteFormat,
	type Section,
	type SectionId
} from './note.ts';

/** A line break is one character, however a browser sent it. */
export const asText = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

export const write = (content: NoteContent, id: SectionId, text: string): NoteContent => ({
	...content,
	sections: content.sections.map((section) => (section.id === id ? { ...section, text: asText(text) } : section))
});

/**
 * Facts may change under a draft: attendance is corrected, an answer arrives late. A drafted sentence that stands untouched
 * follows its fact, and one whose fact is gone goes; a new fact adds its sentence; words the clinician changed or took out stay so.
 */
export function refresh(content: NoteContent, fresh: NoteContent): NoteContent {
	return { ...content, sections: content.sections.map((section) => refreshed(section, sectionIn(fresh, section.id))) };
}

function refreshed(section: Section, fresh: Section | undefined): Section {
	if (!fresh || JSON.stringify(section.drafted) === JSON.stringify(fresh.drafted)) return section;
	const now = new Map(fresh.drafted.map((sentence) => [sentence.fact, sentence.text]));
	const known = new Set(section.drafted.map((sentence) => sentence.fact));
	const text = standing(section).reduce((text, old) => replaced(text, old.text, now.get(old.fact) ?? ''), section.text);
	const added = fresh.drafted.filter((sentence) => !known.has(sentence.fact)).map((sentence) => sentence.text);
	return { ...section, text: joined(section.id, [text.trim(), ...added]), drafted: fresh.drafted };
}

const replaced = (text: string, from: string, to: string) =>
	to ? text.replace(from, () => to) : text.replace(from, '').replace(/ {2,}/g, ' ').trim();

/** The section of another format that takes the clinician's own words. */
const home: Partial<Record<SectionId, Record<NoteFormat, SectionId>>> = {
	data: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response' },
	subjective: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response' },
	objective: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response' },
	behavior: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response' },
	goal: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'goal' },
	intervention: { DAP: 'data', SOAP: 'objective', BIRP: 'intervention', GIRP: 'intervention' },
	response: { DAP: 'assessment', SOAP: 'assessment', BIRP: 'response', GIRP: 'response' },
	assessment: { DAP: 'assessment', SOAP: 'assessment', BIRP: 'response', GIRP: 'response' },
	plan: { DAP: 'plan', SOAP: 'plan', BIRP: 'plan', GIRP: 'plan' }
};

/**
 * The same note in another format: `fresh` is the new format's draft. The clinician's own words move along, none is lost,
 * and a drafted sentence that was taken out or rewritten does not come back.
 */
export function reformat(content: NoteContent, to: NoteFormat, fresh: NoteContent): NoteContent {
	const stands = new Set(content.sections.flatMap(standing).map((sentence) => sentence.fact));
	const dropped = content.sections.flatMap((section) => section.drafted).filter(({ fact }) => !stands.has(fact));
	const gone = new Set(dropped.map((sentence) => sentence.fact));
	return {
		...content,
		locale: fresh.locale,
		sections: fresh.sections.map((section) => {
			const kept = section.drafted.filter((sentence) => !gone.has(sentence.fact)).map((sentence) => sentence.text);
			const own = content.sections.filter((old) => home[old.id]?.[to] === section.id).map(ownWords);
			const text = [joined(section.id, kept), ...own].filter((words) => words !== '').join('\n\n');
			return { ...section, text };
		})
	};
}
