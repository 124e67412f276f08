import { sectionsOf, type Layout, type NoteContent, type NoteFormat, type Section, type SectionId } from './note.ts';
import type { Fact, FactKind, GroupFact, PersonFact, Say } from './note-facts.ts';

type PersonKind = PersonFact['kind'];

/**
 * Which section tells which fact. Ratings are what a person said of themselves, so SOAP has them under Subjective.
 * Assessment and plan get nothing: they are a clinician's judgement, and nobody drafts that. What a clinician wrote down of an alert is
 * told as what they wrote, where it happened.
 */
const person: Record<PersonKind, Record<NoteFormat, SectionId>> = {
	attendance: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response' },
	'check-in-finished': { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response' },
	'check-in-ratings': { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response' },
	'check-in-word': { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response' },
	'check-in-goal': { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'goal' },
	'check-in-need': { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response' },
	'check-in-said': { DAP: 'data', SOAP: 'subjective', BIRP: 'behavior', GIRP: 'response' },
	'check-in-safety-asked': { DAP: 'data', SOAP: 'objective', BIRP: 'intervention', GIRP: 'intervention' },
	'check-in-entered': { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response' },
	safety: { DAP: 'data', SOAP: 'objective', BIRP: 'response', GIRP: 'response' },
	activity: { DAP: 'data', SOAP: 'objective', BIRP: 'intervention', GIRP: 'intervention' },
	worksheet: { DAP: 'data', SOAP: 'objective', BIRP: 'response', GIRP: 'response' },
	rating: { DAP: 'data', SOAP: 'subjective', BIRP: 'response', GIRP: 'response' },
	measure: { DAP: 'data', SOAP: 'objective', BIRP: 'behavior', GIRP: 'response' },
	'take-away': { DAP: 'data', SOAP: 'subjective', BIRP: 'response', GIRP: 'response' },
	homework: { DAP: 'data', SOAP: 'subjective', BIRP: 'response', GIRP: 'response' }
};

const group: Record<GroupFact['kind'], SectionId> = {
	session: 'session',
	present: 'session',
	facilitators: 'session',
	topic: 'topic',
	block: 'interventions',
	'group-check-in': 'interventions',
	'group-worksheet': 'interventions',
	'group-measure': 'interventions',
	'group-closing': 'interventions'
};

const sectionFor = (layout: Layout, kind: FactKind): SectionId =>
	layout === 'GROUP' ? group[kind as GroupFact['kind']] : person[kind as PersonKind][layout];

/** A note with the sentences that facts give it; every sentence keeps where it comes from. */
const draft = (layout: Layout, facts: Fact[], say: Say): NoteContent => ({
	locale: say.locale,
	sections: sectionsOf[layout].map((id) =>
		drafted(
			id,
			facts.filter((fact) => sectionFor(layout, fact.kind) === id),
			say
		)
	)
});

/** One person's note, from that person's facts alone. */
export const draftForPerson = (format: NoteFormat, facts: Fact<PersonFact>[], say: Say): NoteContent =>
	draft(format, facts, say);

/** The group's note: what was done, when, with how many; no member is in its facts, so none can be named. */
export const draftForGroup = (facts: Fact<GroupFact>[], say: Say): NoteContent => draft('GROUP', facts, say);

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
