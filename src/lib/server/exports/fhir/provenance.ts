import type { Provenance } from '@medplum/fhirtypes';
import type { Signature as Signed } from '#lib/domain/signing.ts';
import type { PersonRecord } from './model.ts';
import { instant, to, uuidOf } from './reference.ts';
import { coding, hl7 } from './terms.ts';

type As = 'author' | 'verifier';

/** Who signed what. One per signature: the author's, the co-signer's and those of addenda. */
export const provenances = ({ documents }: PersonRecord): Provenance[] =>
	documents.flatMap(({ id, authorId, signature, coSigned, addenda }) => [
		signing(id, authorId, signature, 'author'),
		...(coSigned ? [signing(id, coSigned.by, coSigned.signature, 'verifier')] : []),
		...addenda.map((addendum) => signing(addendum.id, addendum.by, addendum.signature, 'author'))
	]);

/** Purposes from ASTM E1762: an author's signature and a verification signature. */
const purposes: Record<As, string> = { author: '1.2.840.10065.1.12.1.1', verifier: '1.2.840.10065.1.12.1.5' };

const signing = (document: string, by: string, { at, contentHash, statement }: Signed, as: As): Provenance => ({
	resourceType: 'Provenance',
	id: uuidOf('Provenance', `${document}/${as}`),
	target: [to('DocumentReference', document)],
	occurredDateTime: instant(at),
	recorded: instant(at),
	agent: [{ type: hl7('provenance-participant-type', as), who: to('Practitioner', by) }],
	signature: [
		{
			type: [coding('urn:iso-astm:E1762-95:2013', purposes[as])],
			when: instant(at),
			who: to('Practitioner', by, statement),
			targetFormat: 'text/plain',
			sigFormat: 'text/plain',
			data: Buffer.from(`SHA-256 ${contentHash}`).toString('base64')
		}
	]
});
