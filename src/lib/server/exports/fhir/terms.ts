import type { CodeableConcept, Coding } from '@medplum/fhirtypes';
import type { DocumentKind } from '#lib/domain/document.ts';

export const LOINC = 'http://loinc.org';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

export const coding = (system: string, code: string, display?: string): Coding => ({
	system,
	code,
	...(display && { display })
});
export const concept = (system: string, code: string, text?: string): CodeableConcept => ({
	coding: [coding(system, code)],
	...(text && { text })
});
export const hl7 = (system: string, code: string): CodeableConcept => concept(`${TERMINOLOGY}/${system}`, code);
export const hl7Coding = (system: string, code: string): Coding => coding(`${TERMINOLOGY}/${system}`, code);

/**
 * LOINC codes for the kinds of document where someone has verified one. The others only have text: codes copied from project to project turned out
 * to be made up.
 */
const codes: Partial<Record<DocumentKind, string>> = {
	'progress-note': '34904-3',
	'no-show-note': '11506-3',
	'individual-contact': '34904-3',
	'family-session': '34904-3',
	'risk-assessment': '87626-8',
	'discharge-summary': '78263-1'
};

export function documentType(kind: DocumentKind, title: string): CodeableConcept {
	const code = codes[kind];
	return code ? concept(LOINC, code, title) : { text: title };
}
