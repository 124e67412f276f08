import { describe, expect, test } from 'vitest';
import { blocksSigning, checkNote, type Company } from './note-check.ts';
import { otherNames, type Named } from './note-names.ts';
import type { NoteContent, SectionId } from './note.ts';

const ana: Named = { person: 'ana', names: ['Ana', 'Ana Ruiz'] };
const others: Named[] = [
	ana,
	{ person: 'ben', names: ['Ben', 'Benjamin Okafor'] },
	{ person: 'jose', names: ['José', 'José Núñez'] },
	{ person: 'will', names: ['Will', 'William Young'] },
	{ person: 'ana2', names: ['Ana', 'Ana Brandt'] }
];
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
const company: Company = { own: ana, others, otherNotes: [] };

describe("other people's names in Ana's note", () => {
	test.each([
		['Ana talked with Ben afterwards.', ['Ben']],
		['Ana and jose practised together.', []],
		['Ana and Jose practised together.', ['José']],
		['Ana and BENJAMIN practised.', ['Ben']],
		['Ana and benjamin practised.', ['Ben']],
		['Ana will try it, and was young at heart.', []],
		['Ana asked Will, and Mr. Young.', ['Will']],
		['Bencheng and Josefina are somebody else.', []],
		['Ana Ruiz came late.', []],
		['She sat beside Brandt.', ['Ana']]
	])('%s', (text, found) => {
		expect(otherNames(text, others, ana)).toEqual(found);
	});

	test('in the group note every member is another', () => {
		expect(otherNames('Ana began.', others, null)).toEqual(['Ana', 'Ana']);
	});
});

describe('before signing', () => {
	test('a blank section stands in the way, a next time that is not planned does not', () => {
		const findings = checkNote(note({ data: 'Ana came.', assessment: '  ', next: '' }), company);
		expect(findings.filter(blocksSigning)).toEqual([{ kind: 'blank', section: 'assessment' }]);
	});

	test('a name is pointed out, and the clinician decides', () => {
		const [finding] = checkNote(note({ data: 'Ana and Ben spoke.' }), company);
		expect(finding).toEqual({ kind: 'names', section: 'data', names: ['Ben'] });
		expect(blocksSigning(finding!)).toBe(false);
	});

	test('a section nobody touched says that it is as drafted', () => {
		expect(checkNote(note({ data: 'Ana came.' }, ['Ana came.']), company)).toEqual([
			{ kind: 'as-drafted', section: 'data' }
		]);
	});

	test('the same assessment in two notes is pointed out', () => {
		const otherNotes = [note({ assessment: 'Engaged, making progress' })];
		const findings = checkNote(note({ assessment: 'Engaged; making progress.' }), { ...company, otherNotes });
		expect(findings).toEqual([{ kind: 'same-words', section: 'assessment' }]);
	});

	test('two people whose minutes are the same have not been copied', () => {
		const otherNotes = [note({ data: 'Was there 50 minutes.' }, ['Was there 50 minutes.'])];
		const findings = checkNote(note({ data: 'Was there 50 minutes.' }, ['Was there 50 minutes.']), {
			...company,
			otherNotes
		});
		expect(findings.map((finding) => finding.kind)).toEqual(['as-drafted']);
	});
});
