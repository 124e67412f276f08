import type { NoteFormat, PersonPlace, SectionId, ShippedLayout } from './note.ts';

/**
 * Where the formats of a note put what kind of fact. Ratings are what a person said of themselves, so SOAP has them under Subjective.
 * Nothing goes to assessment, response, evaluation and plan: they are a clinician's judgment, and nobody drafts that.
 */
const inPersonsNote = {
	/** Seen by staff or by the room. */
	observed: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'problem' },
	/** What the person said of themselves. */
	reported: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'problem' },
	goal: { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'goal', PIE: 'problem' },
	/** What staff did with the person. */
	intervention: { DAP: 'data', SOAP: 'objective', BIRP: 'intervention', GIRP: 'intervention', PIE: 'intervention' },
	/** What the person did with it, as staff saw it. */
	response: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'intervention' },
	/** The same, as the person said. */
	'reported-response': {
		...{ DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'intervention', PIE: 'intervention' }
	}
} as const satisfies Record<PersonPlace, Record<NoteFormat, SectionId>>;

const inGroupsNote = {
	session: { GROUP: 'session' },
	topic: { GROUP: 'topic' },
	/** What the group did, a line each. */
	done: { GROUP: 'interventions' }
} as const satisfies Record<string, Record<'GROUP', SectionId>>;

export type GroupPlace = keyof typeof inGroupsNote;
export type Place = PersonPlace | GroupPlace;

const sections: Record<Place, Partial<Record<ShippedLayout, SectionId>>> = { ...inPersonsNote, ...inGroupsNote };

/** The section that tells such a fact; undefined where a note has no place for it, as the group's has none for one person. */
export const sectionFor = (layout: ShippedLayout, place: Place): SectionId | undefined => sections[place][layout];
