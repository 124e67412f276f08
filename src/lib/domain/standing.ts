/** What a staff member can be: at a group, for all groups of a program, or for the whole installation. */
export const standings = ['facilitator', 'observer', 'supervisor', 'care-team', 'admin'] as const;
export type Standing = (typeof standings)[number];

/** Where a standing applies. An administrator's is for the installation, a facilitator's for a group, a care team's for a program. */
export type Scope = { kind: 'group'; id: string } | { kind: 'program'; id: string } | { kind: 'installation' };

const scopes: Record<Standing, readonly Scope['kind'][]> = {
	facilitator: ['group'],
	observer: ['group'],
	supervisor: ['group', 'program'],
	'care-team': ['program'],
	admin: ['installation']
};

/** Whether this standing exists in this scope. */
export const fits = (standing: Standing, scope: Scope): boolean => scopes[standing].includes(scope.kind);

/** A standing that gives access to clinical records, or to a session as staff see it. */
export const isClinical = (standing: Standing): boolean => standing !== 'admin';

/** Whether someone with these standings can see people who are in no group yet: those who can add them to one, or review it. */
export const knowsUnenrolled = (standings: readonly Standing[]): boolean =>
	standings.some((one) => one === 'admin' || one === 'facilitator' || one === 'supervisor');

/** `hasHistory`: someone has been on a roster there, or a session was planned. */
export type Grant = { standing: Standing; to: string; by: string; hasHistory: boolean };

/**
 * Whether a second administrator must approve before a standing takes effect: no one gives themselves access to existing
 * records (R21). Where nothing has been recorded yet, there is nothing to access, and the founder of a clinic can start alone.
 */
export const needsSecond = ({ standing, to, by, hasHistory }: Grant): boolean =>
	to === by && isClinical(standing) && hasHistory;
