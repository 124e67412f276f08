import { textOf } from './note-draft.ts';
import {
	isNoteFormat,
	ownWords,
	standing,
	type NoteContent,
	type NoteFormat,
	type OwnLayout,
	type PersonPlace,
	type Section,
	type SectionId
} from './note.ts';

/** The section of another format that receives the clinician's own words. */
const home: Partial<Record<SectionId, Record<NoteFormat, SectionId>>> = {
	data: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response', PIE: 'problem' },
	subjective: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response', PIE: 'problem' },
	objective: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response', PIE: 'problem' },
	behavior: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response', PIE: 'problem' },
	problem: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'goal', PIE: 'problem' },
	goal: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'goal', PIE: 'problem' },
	intervention: { DAP: 'data', SOAP: 'objective', BIRP: 'intervention', GIRP: 'intervention', PIE: 'intervention' },
	response: { DAP: 'assessment', SOAP: 'assessment', BIRP: 'response', GIRP: 'response', PIE: 'evaluation' },
	assessment: { DAP: 'assessment', SOAP: 'assessment', BIRP: 'response', GIRP: 'response', PIE: 'evaluation' },
	evaluation: { DAP: 'assessment', SOAP: 'assessment', BIRP: 'response', GIRP: 'response', PIE: 'evaluation' },
	plan: { DAP: 'plan', SOAP: 'plan', BIRP: 'plan', GIRP: 'plan', PIE: 'evaluation' }
};

/** What a section is for: a kind of facts, the clinician's judgment, or the plan. */
type Role = PersonPlace | 'judgment' | 'plan';
const roles: Partial<Record<SectionId, Role>> = {
	...{ data: 'observed', objective: 'observed', behavior: 'observed', subjective: 'reported', problem: 'reported' },
	...{ goal: 'goal', intervention: 'intervention', response: 'judgment', assessment: 'judgment' },
	...{ evaluation: 'judgment', plan: 'plan' }
};

/** A program's own section without facts is for judgment, or for the plan if it comes last. */
const roleOf = ({ id, own }: Section, { sections }: NoteContent): Role =>
	own ? (own.takes[0] ?? (sections.at(-1)?.id === id ? 'plan' : 'judgment')) : (roles[id] ?? 'judgment');

/** Between shipped formats, by the table above; otherwise the section with the same role. Every text finds a place. */
function homeOf(old: Section, content: NoteContent, to: NoteFormat | OwnLayout, fresh: NoteContent): SectionId {
	if (!old.own && isNoteFormat(to)) return home[old.id]?.[to] ?? fresh.sections[0]!.id;
	const role = roleOf(old, content);
	const fits = fresh.sections.find(
		(section) => section.own?.takes.includes(role as PersonPlace) || roleOf(section, fresh) === role
	);
	return (fits ?? fresh.sections.at(role === 'plan' || role === 'judgment' ? -1 : 0)!).id;
}

/**
 * The same note in another format: `fresh` is the new format's draft. All of the clinician's own words move along, and
 * drafted sentences that were removed or rewritten don't come back.
 */
export function reformat(content: NoteContent, to: NoteFormat | OwnLayout, fresh: NoteContent): NoteContent {
	const stands = new Set(content.sections.flatMap(standing).map((sentence) => sentence.fact));
	const dropped = content.sections.flatMap((section) => section.drafted).filter(({ fact }) => !stands.has(fact));
	const gone = new Set(dropped.map((sentence) => sentence.fact));
	return {
		...content,
		locale: fresh.locale,
		sections: fresh.sections.map((section) => {
			const kept = section.drafted.filter((sentence) => !gone.has(sentence.fact));
			const own = content.sections.filter((old) => homeOf(old, content, to, fresh) === section.id).map(ownWords);
			const text = [textOf(section.id, kept), ...own].filter((words) => words !== '').join('\n\n');
			return { ...section, text };
		})
	};
}
