import { expect, test } from 'vitest';
import { asSeen } from '#lib/domain/attendance-history.ts';
import { presenceOf } from '#lib/domain/attendance.ts';
import { emptyState } from '#lib/room/state.ts';
import { minutes, ten } from '#tests/support/given.ts';
import { personFacts } from './facts.ts';

const meeting = { plannedStart: ten, startedAt: ten, endedAt: ten + minutes(50) };
const presence = presenceOf([{ from: ten, to: meeting.endedAt }], meeting);
const ana = { person: 'ana', clientId: 'ana', name: 'Ana', seats: [], guest: false, presence };
const kindsWith = (assessed: string[]) =>
	personFacts({ meeting, state: emptyState, moments: () => null, documents: [], assessed: new Set(assessed) }, ana, {
		...asSeen(presence),
		source: 'presence'
	}).map(({ kind }) => kind);

test('[R20] what nobody asked about is not assessed; who has an assessment of their own is not said to lack one', () => {
	expect(kindsWith([])).toEqual(['attendance', 'safety-not-assessed']);
	expect(kindsWith(['ben'])).toContain('safety-not-assessed');
	expect(kindsWith(['ana'])).toEqual(['attendance']);
});
