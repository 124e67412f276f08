import { expect, test } from 'vitest';
import { agendaOf, type Kept, type Proposed } from './agenda.ts';
import type { Reason } from './reason.ts';

const fresh: Reason = { kind: 'new', since: '2026-03-11' };
const leaving: Reason = { kind: 'leaving', on: '2026-03-20' };
const alert: Reason = { kind: 'alert', on: '2026-03-16', isTaken: false };
const person = (clientId: string, ...reasons: Reason[]): Proposed => ({ clientId, name: clientId, reasons });
const kept = (clientId: string, more: Partial<Kept> = {}): Kept => ({
	...{ clientId, addedWhy: null, leftOutWhy: null },
	...more
});
const order = (lines: { clientId: string }[]) => lines.map(({ clientId }) => clientId);

test('before anybody touches it, the most urgent reason comes first and equals stand by name', () => {
	const people = [
		person('dee', leaving),
		person('cho', fresh),
		person('ana', fresh),
		person('ben', alert),
		person('eli')
	];
	expect(order(agendaOf([], people))).toEqual(['ben', 'ana', 'cho', 'dee']);
});

test('what a chair put in order stays so, with the reasons of now, and who is new comes last', () => {
	const lines = agendaOf(
		[kept('cho'), kept('ana')],
		[person('ana', fresh), person('cho', leaving), person('ben', alert)]
	);
	expect(order(lines)).toEqual(['cho', 'ana', 'ben']);
	expect(lines[0]!.reasons).toEqual([leaving]);
});

test('who has no reason any more goes, unless somebody added or left them out by hand', () => {
	const lines = agendaOf(
		[kept('ana'), kept('ben', { addedWhy: 'Asked for it' }), kept('cho', { leftOutWhy: 'Next week' })],
		[person('ana'), person('ben'), person('cho')]
	);
	expect(order(lines)).toEqual(['ben', 'cho']);
});

test('who was left out stays left out, with a new reason too', () => {
	const [cho] = agendaOf([kept('cho', { leftOutWhy: 'Next week' })], [person('cho', alert)]);
	expect(cho).toMatchObject({ leftOutWhy: 'Next week', reasons: [alert] });
});
