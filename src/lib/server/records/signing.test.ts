import { expect, test } from 'vitest';
import { addedText, signedText, type Signature } from '#lib/domain/signing.ts';
import type { Note } from './note-rows.ts';
import { contentHash, isAsAdded, isAsSigned } from './signing.ts';

const signature = (text: string): Signature => ({
	...{ name: 'Maya Lindahl', credentials: 'LCSW', role: 'facilitator', at: 1, statement: 'I wrote this.' },
	...{ contentHash: contentHash(text), lateEntry: null }
});

/** As it would lie in the store after Maya has signed it. */
const signed = (id: string, person: string, text: string): Note => {
	const content = { locale: 'en' as const, sections: [{ id: 'data' as const, text, drafted: [] }] };
	const of = { session: 7, person, layout: 'DAP' as const };
	return {
		...{ ...of, id, content, signature: signature(signedText(of, content)), kind: 'individual', clientId: person },
		...{ status: 'signed', version: 2, authorId: 'maya', signedBy: 'maya', reviewedAt: null, reviewedBy: null },
		...{ coSignature: null, coSignedAt: null, coSignedBy: null },
		...{ createdAt: 1, changedAt: 1, signedAt: 1 }
	};
};
const ana = signed('note-ana', 'ana', 'Ana spoke about her sister.');
const ben = signed('note-ben', 'ben', 'Ben said little.');

test('[R16] words that were laid under another name are not what was signed, with their signature or without', () => {
	expect([ana, ben].map(isAsSigned)).toEqual([true, true]);
	const { content, signature } = ben;
	expect(isAsSigned({ ...ana, content })).toBe(false);
	expect(isAsSigned({ ...ana, signature })).toBe(false);
	expect(isAsSigned({ ...ana, content, signature })).toBe(false);
	expect(isAsSigned({ ...ana, signature: null })).toBe(false);
});

test('[R16] an addendum that was laid under another note is not what was signed', () => {
	const added = {
		text: 'She called her sister since.',
		signature: signature(addedText(ana.id, 'She called her sister since.'))
	};
	expect(isAsAdded(ana.id, added)).toBe(true);
	expect(isAsAdded(ben.id, added)).toBe(false);
	expect(isAsAdded(ana.id, { ...added, text: 'She did not.' })).toBe(false);
});
