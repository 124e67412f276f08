import { createHash } from 'node:crypto';
import type { AddendumKind } from '#lib/domain/document.ts';
import type { Layout, NoteContent } from '#lib/domain/note.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import { addedText, signedDocument, signedText, type Signature } from '#lib/domain/signing.ts';
import type { Row } from './format.ts';

/** What is wrong with the signatures of an otherwise valid row; null if nothing is, or if it has none. */
export function signatureProblem(table: string, row: Row): { field: string; why: string } | null {
	if (table === 'addendum') {
		const text = addedText(String(row.noteId), String(row.text), row.kind as AddendumKind | null);
		return problemOf(row, 'signature', () => text);
	}
	if (table !== 'document' || row.status === 'draft') return null;
	const covered = (method: Signature['method']) => coveredBy(method, row);
	return problemOf(row, 'signature', covered) ?? problemOf(row, 'coSignature', covered);
}

function problemOf(row: Row, field: string, covered: (method: Signature['method']) => string) {
	const signature = read<Signature>(row[field]);
	if (!signature) return null;
	const hash = createHash('sha256').update(covered(signature.method)).digest('hex');
	return hash === signature.contentHash ? null : { field, why: 'is not the signature of this text' };
}

function coveredBy(method: Signature['method'], row: Row): string {
	const content = read<NoteContent>(row.content)!;
	const layout = row.format as Layout;
	if (method === 2)
		return signedDocument({ id: String(row.id), layout, facts: read<ServiceFacts>(row.facts) }, content);
	return signedText({ session: Number(row.session), person: String(row.person), layout }, content);
}

const read = <T>(json: unknown): T | null => (typeof json === 'string' ? (JSON.parse(json) as T) : null);
