import { expect, test } from 'vitest';
import { fits, needsSecond, type Scope, type Standing } from './standing.ts';

const group: Scope = { kind: 'group', id: 'skills' };
const program: Scope = { kind: 'program', id: 'iop' };
const installation: Scope = { kind: 'installation' };

test.each<[Standing, Scope, boolean]>([
	['facilitator', group, true],
	['facilitator', program, false],
	['supervisor', group, true],
	['supervisor', program, true],
	['supervisor', installation, false],
	['observer', group, true],
	['observer', program, false],
	['care-team', program, true],
	['care-team', group, false],
	['admin', installation, true],
	['admin', group, false]
])('%s of %o: %s', (standing, scope, there) => expect(fits(standing, scope)).toBe(there));

test('[R21] an administrator opens no existing record for themselves alone', () => {
	const own = { to: 'omar', by: 'omar', hasHistory: true };
	expect(needsSecond({ standing: 'facilitator', ...own })).toBe(true);
	expect(needsSecond({ standing: 'supervisor', ...own })).toBe(true);
	expect(needsSecond({ standing: 'observer', ...own })).toBe(true);
	expect(needsSecond({ standing: 'care-team', ...own })).toBe(true);
	expect(needsSecond({ standing: 'admin', ...own })).toBe(false);
	expect(needsSecond({ standing: 'facilitator', ...own, to: 'maya' })).toBe(false);
	expect(needsSecond({ standing: 'facilitator', ...own, hasHistory: false })).toBe(false);
});
