import { expect, test } from 'vitest';
import { personPlaces, type PersonPlace } from './note.ts';
import { faultOf, ownIdIn } from './own-format.ts';

const section = (...takes: PersonPlace[]) => ({ takes });

test.each([
	['facts in one section, judgment in another', [section(...personPlaces), section()], null],
	['one section', [section(...personPlaces)], 'few-sections'],
	['nothing left to judge', [section('observed'), section(...personPlaces.slice(1))], 'nothing-to-judge'],
	['a fact without a place', [section('observed'), section()], 'places'],
	['a fact in two places', [section(...personPlaces), section('observed'), section()], 'places']
] as const)('%s', (_, sections, fault) => expect(faultOf([...sections])).toBe(fault));

test('a group’s format is a shipped one or names a program’s own', () => {
	expect([ownIdIn('DAP'), ownIdIn('own:k3f9'), ownIdIn('own:k3f9@2')]).toEqual([null, 'k3f9', 'k3f9']);
});
