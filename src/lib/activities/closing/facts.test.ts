import { expect, test } from 'vitest';
import { ana, ben, given, maya, server, type Step } from '#tests/support/given.ts';
import { sentencesOf } from '#tests/support/noted.ts';
import type { ClosingSeat } from './fold.ts';

const homework = { en: 'Take one short walk.', es: 'Da un paseo corto.' };
const activity = { kind: 'closing', homework, feedback: 'named' };
const plan = { title: 'Skills', group: 'Tuesday', plannedMinutes: 30 };
const closing: Step[] = [
	server.does('session.plan', { ...plan, blocks: [{ id: 'end', title: 'Closing', minutes: 5, activity }] }),
	...[maya.arrives, maya.does('session.open'), maya.does('session.start'), ana.joins, ben.joins]
];

test('practice proposed to Ana alone is in her note, also where the room saw nothing of the closing', () => {
	const proposed = given(
		closing,
		maya.does('closing.propose', { block: 'end', text: 'Call your sister.', seat: 'ana' })
	);
	const { id } = (proposed.state.seats.ana!.activities.end as ClosingSeat).homework!;
	const { state } = proposed.then(ana.does('closing.reply', { block: 'end', id, as: 'accepted', text: null }));
	expect(state.room.activities).toEqual({});
	expect(sentencesOf(state, ana)).toEqual(['Accepted the practice “Call your sister”.']);
	expect(sentencesOf(state, ben)).toEqual([]);
});
