import type { DocumentReference } from '@medplum/fhirtypes';
import { createHash } from 'node:crypto';
import { encounterOf } from './encounter.ts';
import type { PersonRecord, RecordedDocument } from './model.ts';
import { instant, ownIdentifier, to, uuidOf } from './reference.ts';
import { documentType } from './terms.ts';

/** Signed documents about the person, as plain text; each addendum is its own document that appends to the original. */
export const documentReferences = (record: PersonRecord): DocumentReference[] =>
	record.documents.flatMap((document) => [ofDocument(record, document), ...ofAddenda(record, document)]);

function ofDocument(record: PersonRecord, document: RecordedDocument): DocumentReference {
	const { id, kind, title, isInError, addenda, coSigned, authorId, signedAt } = document;
	return {
		...common(record, document),
		id: uuidOf('DocumentReference', id),
		identifier: [ownIdentifier(record.origin, 'documents', id)],
		status: isInError ? 'entered-in-error' : 'current',
		docStatus: isInError ? 'entered-in-error' : addenda.length > 0 ? 'amended' : 'final',
		type: documentType(kind, title),
		date: instant(coSigned?.at ?? signedAt),
		author: [to('Practitioner', authorId)],
		...(coSigned && { authenticator: to('Practitioner', coSigned.by) }),
		content: [attached(document.text, title, document)]
	};
}

const ofAddenda = (record: PersonRecord, document: RecordedDocument): DocumentReference[] =>
	document.addenda.map(({ id, text, by, at }) => ({
		...common(record, document),
		id: uuidOf('DocumentReference', id),
		identifier: [ownIdentifier(record.origin, 'addenda', id)],
		status: 'current',
		docStatus: 'final',
		type: documentType(document.kind, document.title),
		date: instant(at),
		author: [to('Practitioner', by)],
		relatesTo: [{ code: 'appends', target: to('DocumentReference', document.id) }],
		content: [attached(text, document.title, document)]
	}));

function common(record: PersonRecord, { session: id, serviceAt, programId }: RecordedDocument) {
	const session = record.sessions.find((one) => one.id === id);
	const context = {
		...(session && { encounter: [encounterOf(record, session)] }),
		...(session
			? { period: { start: instant(session.startedAt), end: instant(session.endedAt) } }
			: serviceAt !== null && { period: { start: instant(serviceAt) } })
	};
	return {
		resourceType: 'DocumentReference' as const,
		subject: to('Patient', record.person.id, record.person.name),
		...(programId && { custodian: to('Organization', programId) }),
		...(Object.keys(context).length > 0 && { context })
	};
}

/** FHIR R4 requires SHA-1, to detect a broken transfer; the signature's own hash proves that the text is as signed. */
function attached(text: string, title: string, { locale, signedAt }: RecordedDocument) {
	const bytes = Buffer.from(text, 'utf8');
	return {
		attachment: {
			contentType: 'text/plain; charset=utf-8',
			language: locale,
			data: bytes.toString('base64'),
			size: bytes.length,
			hash: createHash('sha1').update(bytes).digest('base64'),
			title,
			creation: instant(signedAt)
		}
	};
}
