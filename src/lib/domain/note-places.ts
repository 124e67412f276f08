import type { NoteFormat, PersonPlace, SectionId, ShippedLayout } from './note.ts';

/**
 * Where each note format puts each kind of fact. Ratings are what a person said about themselves, so SOAP has them under Subjective.
 * Nothing goes to assessment, response, evaluation or plan: those are the clinician's judgment and are never drafted.
 */
const inPersonsNote = {
	/** Seen by staff or by the room. */
	observed: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'problem' },
	/** What the person said about themselves. */
	reported: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'problem' },
	goal: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'goal', PIE: 'problem' },
	/** What staff did with the person. */
	intervention: { DAP: 'data', SOAP: 'objective', BIRP: 'intervention', GIRP: 'intervention', PIE: 'intervention' },
	/** How the person responded, as staff saw it. */
	response: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'intervention' },
	/** How the person responded, in their own words. */
	'reported-response': {
		...{ DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'intervention' }
	}
} as const satisfies Record<PersonPlace, Record<NoteFormat, SectionId>>;

const inGroupsNote = {
	session: { GROUP: 'session' },
	topic: { GROUP: 'topic' },
	/** What the group did, one line each. */
	done: { GROUP: 'interventions' }
} as const satisfies Record<string, Record<'GROUP', SectionId>>;

export type GroupPlace = keyof typeof inGroupsNote;
export type Place = PersonPlace | GroupPlace;

const sections: Record<Place, Partial<Record<ShippedLayout, SectionId>>> = { ...inPersonsNote, ...inGroupsNote };

/** The section for a fact; undefined if the note has no place for it, as the group's note has none for facts about one person. */
export const sectionFor = (layout: ShippedLayout, place: Place): SectionId | undefined => sections[place][layout];
