import type { DocumentKind } from '#lib/domain/document.ts';

/**
 * What a clinician writes in their own sentences, which is looked at before it is signed and compared with. A plan of care, its review, a
 * discharge summary and a risk assessment are written from what was chosen, and say on purpose what the one before said.
 */
export const guardedKinds: readonly DocumentKind[] = [
	'group-note',
	'progress-note',
	'no-show-note',
	'individual-contact',
	'family-session'
];

export const isGuarded = ({ kind }: { kind: DocumentKind }): boolean => guardedKinds.includes(kind);
