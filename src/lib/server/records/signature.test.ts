import { expect, test } from 'vitest';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import { addedText, signedDocument, signedText, type Signature } from '#lib/domain/signing.ts';
import type { Note } from './note-rows.ts';
import { contentHash, isAsAdded, isAsSigned } from './signature.ts';

const signature = (text: string): Signature => ({
	...{ name: 'Maya Lindahl', credentials: 'LCSW', role: 'facilitator', at: 1, statement: 'I wrote this.' },
	...{ contentHash: contentHash(text), lateEntry: null }
});

/** As stored after Maya has signed it. */
const signed = (id: string, person: string, text: string): Note => {
	const content = { locale: 'en' as const, sections: [{ id: 'data' as const, text, drafted: [] }] };
	const of = { session: 7, person, layout: 'DAP' as const };
	return {
		...{ ...of, id, content, signature: signature(signedText(of, content)), kind: 'progress-note', clientId: person },
		...{ status: 'signed', version: 2, authorId: 'maya', signedBy: 'maya', reviewedAt: null, reviewedBy: null },
		...{ coSignature: null, coSignedAt: null, coSignedBy: null, facts: null, programId: null, serviceAt: null },
		...{ dueAt: null, reasonCount: null, inErrorAt: null, inErrorBy: null, inErrorReason: null },
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
		kind: null,
		text: 'She called her sister since.',
		signature: signature(addedText(ana.id, 'She called her sister since.'))
	};
	expect(isAsAdded(ana.id, added)).toBe(true);
	expect(isAsAdded(ben.id, added)).toBe(false);
	expect(isAsAdded(ana.id, { ...added, text: 'She did not.' })).toBe(false);
});

const facts: ServiceFacts = {
	...{ date: '2026-03-05', timeZone: 'America/New_York', start: 1, stop: 2, minutes: 50, meeting: null },
	...{ attended: 'present', mode: 'room', groupSize: 6, program: 'IOP', group: 'Skills', title: 'Skills group' },
	...{ staff: [], client: null, present: null, goals: [], language: 'en' }
};

test('[R16] a signature by the second method covers the document, its words, its data and its facts', () => {
	const now: Note = { ...ana, content: { ...ana.content, data: { level: 'low' } }, facts };
	const contentHashNow = contentHash(signedDocument(now, now.content));
	const both: Note = { ...now, signature: { ...ana.signature!, method: 2, contentHash: contentHashNow } };
	expect(isAsSigned(both)).toBe(true);
	expect(isAsSigned({ ...both, id: 'note-other' })).toBe(false);
	expect(isAsSigned({ ...both, content: { ...both.content, data: { level: 'high' } } })).toBe(false);
	expect(isAsSigned({ ...both, facts: { ...facts, minutes: 49 } })).toBe(false);
	expect(isAsSigned({ ...both, facts: null })).toBe(false);
	const coSignature = { ...both.signature!, role: 'supervisor' as const };
	expect(isAsSigned({ ...both, coSignature })).toBe(true);
	expect(isAsSigned({ ...both, coSignature: { ...coSignature, contentHash: 'other' } })).toBe(false);
});

test('[R16] an addendum says of what kind it is, and its signature covers that', () => {
	const text = 'It was her brother.';
	const hashed = { kind: 'correction' as const, text, signature: signature(addedText(ana.id, text, 'correction')) };
	expect(isAsAdded(ana.id, hashed)).toBe(true);
	expect(isAsAdded(ana.id, { ...hashed, kind: 'addendum' })).toBe(false);
});
