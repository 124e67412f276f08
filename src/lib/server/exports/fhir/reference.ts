import { createHash } from 'node:crypto';
import type { Identifier, Resource } from '@medplum/fhirtypes';

type Kind = Resource['resourceType'];

/** A stable, unique UUID (version 8, from a hash) per resource: FHIR ids allow fewer characters than ours use. */
export function uuidOf(kind: Kind, id: string | number): string {
	const hex = createHash('sha256').update(`${kind}/${id}`).digest('hex');
	const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join('-');
}

/** The URL the resource would have if the installation were a FHIR server: references in a bundle are resolved against it. */
export const urlOf = (origin: string, { resourceType, id }: Resource): string => `${origin}/fhir/${resourceType}/${id}`;

/** A reference to another resource of the same bundle. */
export const to = (kind: Kind, id: string | number, display?: string): { reference: string; display?: string } => ({
	reference: `${kind}/${uuidOf(kind, id)}`,
	...(display && { display })
});

/** Our own id, by which the installation can find the record again. */
export const ownIdentifier = (origin: string, path: string, id: string | number): Identifier => ({
	system: `${origin}/${path}`,
	value: String(id)
});

export const instant = (at: number): string => new Date(at).toISOString();
