import type { DocumentKind } from '#lib/domain/document.ts';

/**
 * Documents in the clinician's own sentences, which are checked before signing and compared. A plan of care, its
 * review, a discharge summary and a risk assessment are written from choices, and repeat the previous one on purpose.
 */
export const guardedKinds: readonly DocumentKind[] = [
	'group-note',
	'progress-note',
	'no-show-note',
	'individual-contact',
	'family-session'
];

export const isGuarded = ({ kind }: { kind: DocumentKind }): boolean => guardedKinds.includes(kind);
