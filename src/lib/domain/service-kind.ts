/** What kind of service a session is, as named in its note and in hours. */
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
