import { expect, test } from 'vitest';
import { activities } from '#lib/activities/rules.ts';
import { sectionFor } from '#lib/domain/note-places.ts';
import { noteFormats } from '#lib/domain/note.ts';
import { told as safety } from '#lib/room/safety/facts.ts';
import { told as own } from './own-words.ts';
import { nobody, sayIn } from './sentences.ts';

const tables: Record<string, unknown>[] = [
	...[own, safety],
	...Object.values(activities).flatMap(({ facts }) => (facts ? [facts.told as Record<string, unknown>] : []))
];
const kinds = [...new Set(tables.flatMap((table) => Object.keys(table)))];
const say = sayIn('en', 'UTC', { ...nobody, name: 'Ana' });
const placeOf = (kind: string) => say.place({ id: '', kind, source: { blockId: null, blockTitle: null, at: null } });
const inPersonsNote = (kind: string) => noteFormats.map((format) => sectionFor(format, placeOf(kind)));

/** DAP, SOAP, BIRP, GIRP, PIE. No fact is drafted into assessment, response, evaluation or plan. */
const sections: Record<string, string[]> = {
	attendance: ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'check-in-finished': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'check-in-early': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'check-in-ratings': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'check-in-word': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'check-in-goal': ['data', 'subjective', 'behavior', 'goal', 'problem'],
	'check-in-need': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'check-in-said': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'check-in-own': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'check-in-safety-asked': ['data', 'objective', 'intervention', 'intervention', 'intervention'],
	'check-in-entered': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	safety: ['data', 'objective', 'behavior', 'intervention', 'intervention'],
	participation: ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'safety-not-assessed': ['data', 'objective', 'behavior', 'intervention', 'intervention'],
	activity: ['data', 'objective', 'intervention', 'intervention', 'intervention'],
	worksheet: ['data', 'objective', 'behavior', 'intervention', 'intervention'],
	rating: ['data', 'subjective', 'behavior', 'intervention', 'intervention'],
	'rated-again': ['data', 'subjective', 'behavior', 'intervention', 'intervention'],
	form: ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	measure: ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'measure-safety-asked': ['data', 'objective', 'intervention', 'intervention', 'intervention'],
	'poll-answered': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'scale-answered': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'ranking-answered': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'words-given': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'ideas-given': ['data', 'subjective', 'behavior', 'intervention', 'problem'],
	'ideas-voted': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'round-turns': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'discussion-called': ['data', 'objective', 'behavior', 'intervention', 'problem'],
	'role-played': ['data', 'objective', 'behavior', 'intervention', 'intervention'],
	'pages-shown': ['data', 'objective', 'intervention', 'intervention', 'intervention'],
	breathed: ['data', 'objective', 'intervention', 'intervention', 'intervention'],
	'take-away': ['data', 'subjective', 'behavior', 'intervention', 'intervention'],
	homework: ['data', 'subjective', 'behavior', 'intervention', 'intervention']
};
const inGroupsNote: Record<string, string> = {
	...{
		session: 'session',
		present: 'session',
		facilitators: 'session',
		topic: 'topic',
		objective: 'topic',
		block: 'interventions'
	},
	...{ 'group-check-in': 'interventions', 'group-worksheet': 'interventions' },
	...{ 'group-measure': 'interventions', 'group-closing': 'interventions' }
};

test('every kind of fact has its section in each format, or in the group’s note', () => {
	expect(kinds.toSorted()).toEqual([...Object.keys(sections), ...Object.keys(inGroupsNote)].toSorted());
	for (const [kind, expected] of Object.entries(sections)) expect(inPersonsNote(kind), kind).toEqual(expected);
	for (const [kind, expected] of Object.entries(inGroupsNote))
		expect(sectionFor('GROUP', placeOf(kind)), kind).toBe(expected);
});

test('a fact about one person has no place in the group’s note', () => {
	for (const kind of Object.keys(sections)) expect(sectionFor('GROUP', placeOf(kind)), kind).toBeUndefined();
	for (const kind of Object.keys(inGroupsNote)) expect(inPersonsNote(kind), kind).toEqual(Array(5).fill(undefined));
});

test('a kind of fact that several activities leave is told in one way', () => {
	for (const kind of kinds) {
		const tellings = tables.flatMap((table) => (Object.hasOwn(table, kind) ? [table[kind]] : []));
		expect(new Set(tellings).size, kind).toBe(1);
	}
});
