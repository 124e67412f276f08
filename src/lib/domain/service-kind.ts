/** What kind of service a session is, as its note and its hours name it. */
export const serviceKinds = [
	'psychotherapy',
	'skills',
	'psychoeducation',
	'multi-family',
	'family',
	'individual',
	'other'
] as const;
export type ServiceKind = (typeof serviceKinds)[number];
