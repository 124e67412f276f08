/** What a member of the staff may be somewhere: at a group, for all groups of a program, or for the whole installation. */
export const standings = ['facilitator', 'observer', 'supervisor', 'care-team', 'admin'] as const;
export type Standing = (typeof standings)[number];

/** Where a standing holds. An administrator's holds for the installation, a facilitator's at a group, a care team's in a program. */
export type Scope = { kind: 'group'; id: string } | { kind: 'program'; id: string } | { kind: 'installation' };

const scopes: Record<Standing, readonly Scope['kind'][]> = {
	facilitator: ['group'],
	observer: ['group'],
	supervisor: ['group', 'program'],
	'care-team': ['program'],
	admin: ['installation']
};

/** Whether there is such a standing in such a scope. */
export const fits = (standing: Standing, scope: Scope): boolean => scopes[standing].includes(scope.kind);

/** A standing that opens clinical records, or a session as staff see it. */
export const isClinical = (standing: Standing): boolean => standing !== 'admin';

/** Whether somebody with these standings knows of people who are in no group yet: those who may bring them into one, and review it. */
export const knowsUnenrolled = (standings: readonly Standing[]): boolean =>
	standings.some((one) => one === 'admin' || one === 'facilitator' || one === 'supervisor');

/** `hasHistory`: somebody has ever been on a roster there, or a session was planned. */
export type Grant = { standing: Standing; to: string; by: string; hasHistory: boolean };

/**
 * Whether a second administrator must agree before a standing takes effect: nobody gives themselves a way to records that are there
 * (R21). Where nothing has been recorded yet, there is nothing to open, and whoever founds a clinic may begin alone.
 */
export const needsSecond = ({ standing, to, by, hasHistory }: Grant): boolean =>
	to === by && isClinical(standing) && hasHistory;
