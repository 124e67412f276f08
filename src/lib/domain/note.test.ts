import { describe, expect, test } from 'vitest';
import { draftForGroup, draftForPerson, draftInOwn } from './note-draft.ts';
import { refresh, write } from './note-edit.ts';
import { reformat } from './note-reformat.ts';
import type { Fact, Say } from './note-facts.ts';
import type { Place } from './note-places.ts';
import {
	noteFormats,
	ownWords,
	piecesOf,
	sectionIn,
	sectionsOf,
	standing,
	type FactGroup,
	type NoteContent,
	type OwnSection
} from './note.ts';

const ten = Date.UTC(2026, 2, 3, 10);
const at = (minutes: number) => ten + minutes * 60_000;
const checkIn = { blockId: 'b1', blockTitle: 'Check-in', at: at(7) };
const skill = { blockId: 'b2', blockTitle: 'Skill', at: at(30) };
const title = { en: 'Thought record', es: 'Registro de pensamientos' };

type Own = Fact<{ kind: string; minutes?: number; [more: string]: unknown }>;
const attendance: Own = {
	...{ id: 'attendance', kind: 'attendance', status: 'late', minutes: 41, of: 50, arrivedAt: at(9), leftAt: at(50) },
	...{ lateMinutes: 9, earlyMinutes: 0, outMinutes: 0, source: { blockId: null, blockTitle: null, at: null } }
};
const anas: Own[] = [
	attendance,
	{ id: 'goal', kind: 'check-in-goal', goal: 'sit through it', source: checkIn },
	{ id: 'ratings', kind: 'check-in-ratings', mood: 4, anxiety: 7, source: checkIn },
	{ id: 'activity', kind: 'activity', title, from: at(12), to: at(40), source: skill },
	{ id: 'worksheet', kind: 'worksheet', title, done: 8, of: 10, finished: false, source: skill },
	{ id: 'distress', kind: 'rating', title, name: title, before: 80, after: 55, min: 0, max: 100, source: skill }
];
/** The wording doesn't matter here; each sentence names its fact. */
const inWords = (fact: Own) =>
	fact.kind === 'attendance' ? `Ana was there ${fact.minutes} minutes.` : `Ana ${fact.kind} ${fact.id}.`;
const places: Record<string, Place> = {
	...{ attendance: 'observed', 'check-in-goal': 'goal', 'check-in-ratings': 'reported', 'check-in-need': 'reported' },
	...{ activity: 'intervention', worksheet: 'response', rating: 'reported-response', session: 'session', block: 'done' }
};
const say: Say = { locale: 'en', place: ({ kind }) => places[kind]!, group: () => null, fact: inWords, plan: () => '' };
const dap = draftForPerson('DAP', anas, say);
const text = (content: NoteContent, id: string) => sectionIn(content, id)!.text;

describe('a draft', () => {
	test('DAP puts all that was seen under Data and leaves judgement to the clinician', () => {
		expect(text(dap, 'data')).toBe(
			'Ana was there 41 minutes. Ana check-in-goal goal. Ana check-in-ratings ratings. Ana activity activity. ' +
				'Ana worksheet worksheet. Ana rating distress.'
		);
		expect([text(dap, 'assessment'), text(dap, 'plan')]).toEqual(['', '']);
	});

	test('SOAP parts what Ana said from what was seen', () => {
		const soap = draftForPerson('SOAP', anas, say);
		expect(text(soap, 'subjective')).toBe('Ana check-in-goal goal. Ana check-in-ratings ratings. Ana rating distress.');
		expect(text(soap, 'objective')).toContain('Ana was there 41 minutes.');
	});

	test('GIRP begins with the goal, BIRP with how Ana came', () => {
		expect(text(draftForPerson('GIRP', anas, say), 'goal')).toBe('Ana check-in-goal goal.');
		const birp = draftForPerson('BIRP', anas, say);
		expect(text(birp, 'behavior')).toContain('Ana check-in-ratings ratings.');
		expect(text(birp, 'behavior')).toContain('Ana worksheet worksheet. Ana rating distress.');
		expect(text(birp, 'intervention')).toBe('Ana activity activity.');
	});

	test('assessment, response, evaluation and plan are the clinician’s: no format drafts into them', () => {
		for (const format of noteFormats)
			for (const { id, text, drafted } of draftForPerson(format, anas, say).sections)
				if (['assessment', 'response', 'evaluation', 'plan'].includes(id))
					expect([format, id, text, drafted]).toEqual([format, id, '', []]);
	});

	test('no format loses a fact or tells one twice', () => {
		for (const format of noteFormats) {
			const told = draftForPerson(format, anas, say).sections.flatMap((section) => section.drafted);
			expect(told.map((sentence) => sentence.fact).sort(), format).toEqual(anas.map((fact) => fact.id).sort());
		}
	});

	test('each sentence says where it comes from', () => {
		const goal = sectionIn(dap, 'data')!.drafted.find((sentence) => sentence.fact === 'goal')!;
		expect(goal.origin).toEqual({ kind: 'check-in-goal', ...checkIn });
	});

	test('a fact without words makes no sentence', () => {
		const silent = draftForPerson('DAP', anas, { ...say, fact: (fact) => (fact.id === 'goal' ? '' : inWords(fact)) });
		expect(sectionIn(silent, 'data')!.drafted.some((sentence) => sentence.fact === 'goal')).toBe(false);
	});

	test('the group note lists what was done and leaves its process open', () => {
		const facts: Own[] = [
			{ id: 'session', kind: 'session', startedAt: ten, endedAt: at(50), minutes: 50, source: { ...skill, at: null } },
			{ id: 'b1', kind: 'block', title: 'Check-in', minutes: 10, from: ten, to: at(10), source: checkIn },
			{ id: 'b2', kind: 'block', title: 'Skill', minutes: 40, from: at(10), to: at(50), source: skill }
		];
		const note = draftForGroup(facts, { ...say, fact: (fact) => `${fact.id}.` });
		expect(note.sections.map((section) => section.id)).toEqual([...sectionsOf.GROUP]);
		expect(text(note, 'interventions')).toBe('b1.\nb2.');
		expect(text(note, 'process')).toBe('');
	});
});

describe("the clinician's hand", () => {
	test('a sentence that is changed loses its origin, one that stands keeps it', () => {
		const edited = write(dap, 'data', 'Ana was there 41 minutes. Ana set herself a goal.');
		expect(standing(sectionIn(edited, 'data')!).map((sentence) => sentence.fact)).toEqual(['attendance']);
		expect(ownWords(sectionIn(edited, 'data')!)).toBe('Ana set herself a goal.');
	});

	test('undoing a change gives the origin back', () => {
		const back = write(write(dap, 'data', ''), 'data', text(dap, 'data'));
		expect(standing(sectionIn(back, 'data')!)).toHaveLength(anas.length);
	});

	test('a text reads in order, with drafted pieces apart from own words', () => {
		const edited = write(dap, 'data', 'Quiet at first. Ana was there 41 minutes. Then she spoke.');
		expect(piecesOf(sectionIn(edited, 'data')!).map((piece) => [piece.text, piece.drafted?.fact])).toEqual([
			['Quiet at first. ', undefined],
			['Ana was there 41 minutes.', 'attendance'],
			[' Then she spoke.', undefined]
		]);
	});

	test('line breaks are the same however they were sent', () => {
		expect(text(write(dap, 'plan', 'One\r\nTwo\r\n'), 'plan')).toBe('One\nTwo');
	});
});

describe('when facts change under a draft', () => {
	const corrected = draftForPerson('DAP', [{ ...attendance, minutes: 50 }, ...anas.slice(1)], say);

	test('a sentence nobody touched follows its fact', () => {
		const edited = write(dap, 'data', `${text(dap, 'data')} She was tired.`);
		const now = text(refresh(edited, corrected), 'data');
		expect(now).toContain('Ana was there 50 minutes.');
		expect(now).not.toContain('41');
		expect(now).toContain('She was tired.');
	});

	test('what the clinician rewrote or took out stays so', () => {
		const edited = write(dap, 'data', 'Ana was there for most of it.');
		expect(text(refresh(edited, corrected), 'data')).toBe('Ana was there for most of it.');
	});

	test('an answer that arrives late adds its sentence, a fact that is gone takes its own away', () => {
		const later: Own = { id: 'need', kind: 'check-in-need', need: 'one-to-one', source: checkIn };
		const fresh = draftForPerson('DAP', [...anas.slice(1), later], say);
		const now = text(refresh(dap, fresh), 'data');
		expect(now).not.toContain('minutes');
		expect(now.endsWith('Ana check-in-need need.')).toBe(true);
	});
});

describe('groups of facts', () => {
	const groups: Record<string, FactGroup> = {
		...{ attendance: 'attendance', 'check-in-goal': 'own-words', 'check-in-need': 'own-words', rating: 'measures' },
		...{ 'check-in-ratings': 'measures', activity: 'practice', worksheet: 'practice', safety: 'safety' }
	};
	const grouped: Say = {
		...say,
		place: ({ kind }) => places[kind] ?? 'observed',
		group: ({ kind }) => groups[kind] ?? null
	};
	const draft = (facts: Own[]) => draftForPerson('DAP', facts, grouped);
	const full = draft(anas);

	test('each is a short paragraph, in one order, whatever the order of the agenda', () => {
		expect(text(full, 'data')).toBe(
			'Ana was there 41 minutes.\n\nAna check-in-goal goal.\n\nAna check-in-ratings ratings. Ana rating distress.\n\n' +
				'Ana activity activity. Ana worksheet worksheet.'
		);
	});

	test('what becomes known later joins its paragraph, also around words of the clinician', () => {
		const need: Own = { id: 'need', kind: 'check-in-need', source: checkIn };
		const asked: Own = { id: 'asked', kind: 'safety', source: checkIn };
		const edited = write(full, 'data', text(full, 'data').replace('Ana activity', 'She sat by the door. Ana activity'));
		expect(text(refresh(edited, draft([asked, ...anas, need])), 'data')).toBe(
			'Ana was there 41 minutes.\n\nAna check-in-goal goal. Ana check-in-need need.\n\n' +
				'Ana check-in-ratings ratings. Ana rating distress.\n\n' +
				'She sat by the door. Ana activity activity. Ana worksheet worksheet.\n\nAna safety asked.'
		);
	});

	test('a paragraph whose only fact goes leaves no gap', () => {
		const without = draft(anas.filter(({ id }) => id !== 'goal'));
		expect(text(refresh(full, without), 'data')).toBe(text(without, 'data'));
	});

	test('every subset of facts refreshes to the same words as a new draft, in any order of coming and going', () => {
		for (let bits = 0; bits < 2 ** anas.length; bits += 1) {
			const some = draft(anas.filter((_, at) => bits & (1 << at)));
			expect(text(refresh(full, some), 'data'), `${bits}`).toBe(text(some, 'data'));
			expect(text(refresh(some, full), 'data'), `${bits}`).toBe(text(full, 'data'));
		}
	});
});

describe('another format', () => {
	const edited = write(
		write(
			write(dap, 'data', text(dap, 'data').replace('Ana check-in-goal goal. ', '') + ' She sat near the door.'),
			'assessment',
			'Less guarded.'
		),
		'plan',
		'Practise daily.'
	);
	const birp = reformat(edited, 'BIRP', draftForPerson('BIRP', anas, say));

	test('no word of the clinician is lost', () => {
		expect(text(birp, 'behavior')).toContain('She sat near the door.');
		expect(text(birp, 'response')).toContain('Less guarded.');
		expect(text(birp, 'plan')).toBe('Practise daily.');
	});

	test('a sentence that was taken out does not come back', () => {
		expect(birp.sections.some((section) => section.text.includes('check-in-goal'))).toBe(false);
		expect(text(birp, 'behavior')).toContain('Ana was there 41 minutes.');
	});

	test('there and back, the words are still there', () => {
		const back = reformat(birp, 'DAP', dap);
		const all = back.sections.map((section) => section.text).join(' ');
		for (const words of ['She sat near the door.', 'Less guarded.', 'Practise daily.']) expect(all).toContain(words);
	});
});

describe('a format of the program’s own', () => {
	const named = (name: string) => ({ en: name, es: name });
	const section = (name: string, takes: OwnSection['takes'], optional = false): OwnSection => ({
		...{ title: named(name), help: named(''), optional, takes }
	});
	const own = [
		section('What happened', ['observed', 'intervention', 'response']),
		section('In their words', ['reported', 'goal', 'reported-response']),
		section('What I think', []),
		section('Next', [], true)
	];
	const mine = draftInOwn(own, anas, say);

	test('takes each fact once, where its sections say', () => {
		expect(mine.sections.map(({ id, own }) => [id, own!.title.en])).toEqual([
			...[
				['own-1', 'What happened'],
				['own-2', 'In their words'],
				['own-3', 'What I think'],
				['own-4', 'Next']
			]
		]);
		expect(text(mine, 'own-2')).toBe('Ana check-in-goal goal. Ana check-in-ratings ratings. Ana rating distress.');
		expect(mine.sections.flatMap(({ drafted }) => drafted)).toHaveLength(anas.length);
	});

	test('a note in it follows its facts and keeps its sections', () => {
		const later = refresh(mine, draftInOwn(own, anas.slice(1), say));
		expect(later.sections[0]!.own).toEqual(own[0]);
		expect(text(later, 'own-1')).not.toContain('minutes');
	});

	test('words go along from any format to any other, there and back', () => {
		const words = ['She sat near the door.', 'Less guarded.', 'Practise daily.'];
		for (const format of noteFormats) {
			const from = draftForPerson(format, anas, say);
			const ids = from.sections.map(({ id }) => id);
			const written = ids.slice(-3).reduce((note, id, at) => write(note, id, `${text(note, id)} ${words[at]}`), from);
			const there = reformat(written, 'own:k@1', mine);
			const back = reformat(there, format, from);
			for (const note of [there, back])
				for (const one of words) expect(note.sections.map(({ text }) => text).join(' '), format).toContain(one);
			expect(text(reformat(write(dap, 'plan', 'Walk.'), 'own:k@1', mine), 'own-4')).toBe('Walk.');
		}
	});
});
