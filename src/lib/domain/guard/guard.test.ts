import { describe, expect, test } from 'vitest';
import type { NoteContent, SectionId } from '#lib/domain/note.ts';
import { blocksSigning, type Finding, type Source } from './finding.ts';
import { checkNote, comparable, sharedText, type Around } from './guard.ts';
import { usualLimits } from './limits.ts';
import { knownAs } from './names.ts';

const note = (texts: Partial<Record<SectionId, string>>, drafted: string[] = []): NoteContent => ({
	locale: 'en',
	sections: Object.entries(texts).map(([id, text]) => ({
		id: id as SectionId,
		text,
		drafted: drafted.map((text, i) => ({
			fact: `f${i}`,
			text,
			origin: { kind: 'attendance', blockId: null, blockTitle: null, at: null }
		}))
	}))
});
const from = (content: NoteContent, note = 'ben', of: Source['of'] = 'session') =>
	comparable(content, { note, of }, usualLimits);
const ana = { person: 'ana', names: ['Ana', 'Ana Ruiz'] };
const ben = { person: 'ben', names: ['Ben', 'Benjamin Okafor'] };
const around: Around<Source> = {
	...{ limits: usualLimits, own: 'ana', others: [ana, ben].map(knownAs), facts: null, goal: null },
	...{ beside: [], earlier: [], shared: [] }
};
const kinds = (findings: Finding[]) => findings.map(({ kind }) => kind);

const told =
	'She spoke about the argument with her sister and named the thought behind it, which was that nobody ever listens to her.';

describe('before signing', () => {
	test('a blank section stands in the way, a next time that is not planned does not', () => {
		const findings = checkNote(note({ data: 'Ana came.', assessment: '  ', next: '' }), around);
		expect(findings.filter(blocksSigning)).toEqual([{ kind: 'blank', section: 'assessment' }]);
	});

	test('a name is pointed out, and the clinician decides', () => {
		const [finding] = checkNote(note({ data: 'Ana and Ben spoke.' }), around);
		expect(finding).toEqual({ kind: 'name', section: 'data', name: 'Ben', spans: [{ from: 8, words: 'Ben' }] });
		expect(blocksSigning(finding!)).toBe(false);
	});

	test('a section nobody touched says that it is as drafted', () => {
		expect(checkNote(note({ data: 'Ana came.' }, ['Ana came.']), around)).toEqual([
			{ kind: 'as-drafted', section: 'data' }
		]);
	});

	test('a section of one word is too short; a program may ask for more', () => {
		expect(kinds(checkNote(note({ plan: 'Same.' }), around))).toEqual(['short']);
		expect(kinds(checkNote(note({ plan: 'Continue group.' }), around))).toEqual([]);
		const strict = { ...around, limits: { ...usualLimits, leastWords: 5 } };
		expect(kinds(checkNote(note({ plan: 'Continue group.' }), strict))).toEqual(['short']);
		expect(kinds(checkNote(note({ next: 'Anger' }), around))).toEqual([]);
	});

	test('a section that is another note’s with the name exchanged is a copy, however short', () => {
		const copied = (mine: string, theirs: string) =>
			kinds(checkNote(note({ plan: mine }), { ...around, beside: [from(note({ plan: theirs }))] })).includes('copied');
		expect(copied('Continue group with Ana.', 'Continue group with Ben.')).toBe(true);
		expect(copied('Work on Ana’s anger.', 'Work on Ben’s anger.')).toBe(true);
		expect(copied('Work on Ana’s sleep.', 'Work on Ben’s anger.')).toBe(false);
		expect(copied('Ana Ruiz', 'Ben Okafor')).toBe(false);
		expect(copied('Call Ana on Monday.', 'Call her on Monday.')).toBe(false);
	});

	test('a note that names no objective is pointed out where the person has a plan of care', () => {
		const content = note({ data: told });
		const goal = (hasPlan: boolean, isNamed: boolean) => checkNote(content, { ...around, goal: { hasPlan, isNamed } });
		expect(goal(true, false)).toEqual([{ kind: 'no-goal', section: null }]);
		expect([goal(true, true), goal(false, false), checkNote(content, around)]).toEqual([[], [], []]);
	});

	test('a drafted sentence is never held against the facts; a clinician’s is, at its place', () => {
		const facts = {
			...{ names: ['Ana'], attended: true, minutes: 50, lengths: [50], came: [], went: [], asked: false },
			...{ late: { minutes: 0, counts: false }, early: { minutes: 0, counts: false } }
		};
		const drafted = 'Ana attended 40 minutes.';
		expect(checkNote(note({ data: drafted }, [drafted]), { ...around, facts }).map(({ kind }) => kind)).toEqual([
			'as-drafted'
		]);
		expect(checkNote(note({ data: `${drafted} She was absent.` }, [drafted]), { ...around, facts })).toEqual([
			{
				...{ kind: 'contradiction', section: 'data', says: { fact: 'attended' } },
				spans: [{ from: 25, words: 'She was absent' }]
			}
		]);
	});
});

describe('copied words', () => {
	test('the same assessment in two notes is pointed out, however short', () => {
		const beside = [from(note({ assessment: 'Engaged, making progress' }))];
		expect(checkNote(note({ assessment: 'Engaged; making progress.' }), { ...around, beside })).toEqual([
			{
				...{ kind: 'copied', section: 'assessment', count: 3, where: { note: 'ben', of: 'session' } },
				spans: [{ from: 0, words: 'Engaged; making progress.' }]
			}
		]);
	});

	test('the same few words in an earlier note, or in another section, are no copy', () => {
		const earlier = [from(note({ assessment: 'Engaged, making progress' }), 'old', 'person')];
		const beside = [from(note({ plan: 'Engaged, making progress' }))];
		expect(checkNote(note({ assessment: 'Engaged; making progress.' }), { ...around, earlier, beside })).toEqual([]);
	});

	test('two people whose minutes are the same have not been copied', () => {
		const minutes = note({ data: 'Was there 50 minutes.' }, ['Was there 50 minutes.']);
		const findings = checkNote(minutes, { ...around, beside: [from(minutes)] });
		expect(findings.map((finding) => finding.kind)).toEqual(['as-drafted']);
	});

	test('ten words in a row of another note are shown where they stand, whatever their case and signs', () => {
		const mine =
			'At first quiet. She spoke about the argument with her sister, and named the THOUGHT behind it; then she cried.';
		const earlier = [from(note({ data: told }), 'nov-12', 'person')];
		const [finding] = checkNote(note({ data: mine }), { ...around, earlier });
		expect(finding).toEqual({
			...{ kind: 'copied', section: 'data', count: 14, where: { note: 'nov-12', of: 'person' } },
			spans: [{ from: 16, words: 'She spoke about the argument with her sister, and named the THOUGHT behind it' }]
		});
	});

	test('nine words in a row are not enough, and a program may want more than ten', () => {
		const nine = note({ data: 'Today she spoke about the argument with her sister and left it there.' });
		const beside = [from(note({ data: told }))];
		expect(checkNote(nine, { ...around, beside })).toEqual([]);
		const mild = { ...around, beside, limits: { ...usualLimits, copiedWords: 30 } };
		expect(checkNote(note({ data: `${told} More.` }), mild)).toEqual([]);
	});

	test('what both have from the group’s note, or from a draft, is nobody’s copy', () => {
		const group = note({ topic: `The group read together. ${told}` });
		const beside = [from(note({ data: `${told} Ben listened.` }))];
		const shared = sharedText(group, usualLimits);
		expect(kinds(checkNote(note({ data: `${told} Ana listened.` }), { ...around, beside }))).toEqual(['copied']);
		expect(checkNote(note({ data: `${told} Ana listened.` }), { ...around, beside, shared })).toEqual([]);
		const drafted = note({ data: `${told} Ana listened.` }, [told]);
		expect(checkNote(drafted, { ...around, beside })).toEqual([]);
	});

	test('words on either side of a drafted sentence are not one run', () => {
		const [one, other] = ['She spoke about the argument with', 'her sister and named the thought behind it'];
		const split = note({ data: `${one} Was there 50 minutes. ${other}` }, ['Was there 50 minutes.']);
		expect(checkNote(split, { ...around, beside: [from(note({ data: told }))] })).toEqual([]);
	});

	test('a run is told once, with the note that has the most of it', () => {
		const earlier = [
			from(note({ data: told.split(' ').slice(0, 12).join(' ') }), 'short', 'author'),
			from(note({ data: told }), 'long', 'person')
		];
		const findings = checkNote(note({ data: `${told} Then she left.` }), { ...around, earlier });
		expect(findings).toMatchObject([{ kind: 'copied', where: { note: 'long' } }]);
	});
});
