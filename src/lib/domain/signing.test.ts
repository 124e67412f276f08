import { describe, expect, test } from 'vitest';
import {
	addedText,
	isLateEntry,
	mayAdd,
	mayEnterInError,
	mayCoSign,
	mayReviewNote,
	maySign,
	mayTakeOver,
	mayWrite,
	sealed,
	signedText,
	type NoteState
} from './signing.ts';

const draft: NoteState = { status: 'draft', authorId: 'maya', reviewedAt: null };
const signed: NoteState = { status: 'signed', authorId: 'maya', reviewedAt: null };
const awaiting: NoteState = { status: 'awaiting', authorId: 'maya', reviewedAt: null };
const maya = { id: 'maya', leads: true, reviews: false };
const tom = { id: 'tom', leads: true, reviews: false };
const ruth = { id: 'ruth', leads: false, reviews: true };
const blank = [{ kind: 'blank' as const, section: 'plan' as const }];

describe('[R16] a note is written, signed, and then only added to', () => {
	test('Maya signs what she wrote', () => {
		expect(maySign(draft, maya, [], true)).toEqual({ ok: true });
	});

	test.each([
		['a colleague does not sign for her', maySign(draft, tom, [], true), 'not-yours'],
		['nor does her supervisor', maySign(draft, ruth, [], true), 'not-yours'],
		[
			'nor she herself once she no longer leads the group',
			maySign(draft, { ...maya, leads: false }, [], true),
			'not-yours'
		],
		['a blank section waits', maySign(draft, maya, blank, true), 'blank'],
		['attendance comes first', maySign(draft, maya, [], false), 'attendance'],
		['signed is signed', maySign(signed, maya, [], true), 'signed'],
		['a signed note is not written in', mayWrite(signed, maya), 'signed'],
		['a draft has no addendum', mayAdd(draft, maya), 'not-signed'],
		["somebody of another group adds nothing to Maya's note", mayAdd(signed, { ...tom, leads: false }), 'not-yours'],
		[
			"Tom does not mark Maya's note as entered in error",
			mayEnterInError({ ...signed, inErrorAt: null }, tom),
			'not-yours'
		],
		['a draft is not entered in error', mayEnterInError({ ...draft, inErrorAt: null }, maya), 'not-signed'],
		['it is marked once', mayEnterInError({ ...signed, inErrorAt: 5 }, maya), 'in-error'],
		['a signed note is not taken over', mayTakeOver(signed, tom), 'signed'],
		['nobody takes over what is theirs', mayTakeOver(draft, maya), 'not-yours']
	])('%s', (_, answer, code) => {
		expect(answer).toEqual({ ok: false, code });
	});

	test('Tom may take a draft over, and Maya may add to what she signed', () => {
		expect(mayTakeOver(draft, tom)).toEqual({ ok: true });
		expect(mayAdd(signed, maya)).toEqual({ ok: true });
		expect(mayAdd(signed, tom)).toEqual({ ok: true });
		expect(mayEnterInError({ ...signed, inErrorAt: null }, maya)).toEqual({ ok: true });
	});
});

describe('a second pair of eyes', () => {
	test('Ruth reviews what Maya signed', () => {
		expect(mayReviewNote(signed, ruth)).toEqual({ ok: true });
	});

	test.each([
		['a draft', mayReviewNote(draft, ruth), 'not-signed'],
		['twice', mayReviewNote({ ...signed, reviewedAt: 1 }, ruth), 'already-reviewed'],
		['what she signed herself', mayReviewNote({ ...signed, authorId: 'ruth' }, ruth), 'own-note'],
		['as a colleague', mayReviewNote(signed, tom), 'not-yours']
	])('not %s', (_, answer, code) => {
		expect(answer).toEqual({ ok: false, code });
	});
});

describe('what a signature says', () => {
	const end = Date.UTC(2026, 2, 3, 11);
	const day = 24 * 3_600_000;

	test('a day after the session is still in time, a minute later is a late entry', () => {
		expect(isLateEntry(end, end + day)).toBe(false);
		expect(isLateEntry(end, end + day + 60_000)).toBe(true);
	});

	const origin = { kind: 'attendance' as const, blockId: null, blockTitle: null, at: null };
	const content = (text: string) => ({
		locale: 'en' as const,
		sections: [{ id: 'data' as const, text, drafted: [{ fact: 'a', text: 'Ana came.', origin }] }]
	});
	const of = { session: 7, person: 'ana', layout: 'DAP' as const };

	test('the same words give the same text to hash; other words, or another person, another', () => {
		expect(signedText(of, content('Ana came.'))).toBe(signedText(of, content('Ana came.')));
		expect(signedText(of, content('Ana came.'))).not.toBe(signedText(of, content('Ana came!')));
		expect(signedText(of, content('Ana came.'))).not.toBe(signedText({ ...of, person: 'ben' }, content('Ana came.')));
		expect(addedText('n1', 'x')).not.toBe(addedText('n2', 'x'));
	});

	test('of the draft only what stands in the note is kept', () => {
		expect(sealed(content('She came.')).sections[0]!.drafted).toEqual([]);
		expect(sealed(content('Ana came. Late.')).sections[0]!.drafted).toHaveLength(1);
	});
});

describe('a note that awaits a co-signature', () => {
	const own = { id: 'maya', leads: true, reviews: true };

	test('Ruth, who supervises Maya, co-signs or returns it; any supervisor of the group where nobody does by name', () => {
		expect(mayCoSign(awaiting, ruth, ['ruth'])).toEqual({ ok: true });
		expect(mayCoSign(awaiting, ruth, [])).toEqual({ ok: true });
	});

	test.each([
		['another supervisor leaves it to Ruth', mayCoSign(awaiting, { ...ruth, id: 'sara' }, ['ruth']), 'not-yours'],
		['a colleague does not co-sign', mayCoSign(awaiting, tom, ['tom']), 'not-yours'],
		['nobody co-signs what they wrote', mayCoSign(awaiting, own, ['maya']), 'own-note'],
		['a draft has not been signed yet', mayCoSign(draft, ruth, ['ruth']), 'not-awaiting'],
		['what is signed is done', mayCoSign(signed, ruth, ['ruth']), 'not-awaiting'],
		['meanwhile its author does not write in it', mayWrite(awaiting, maya), 'awaiting'],
		['nor is it taken over', mayTakeOver(awaiting, tom), 'awaiting'],
		['nor reviewed, nor added to', mayReviewNote(awaiting, ruth), 'not-signed'],
		['an addendum waits too', mayAdd(awaiting, maya), 'not-signed']
	])('%s', (_, answer, code) => {
		expect(answer).toEqual({ ok: false, code });
	});
});
