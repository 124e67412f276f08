import { expect, test } from 'vitest';
import {
	ana,
	ben,
	checkingIn,
	given,
	jonas,
	maya,
	server,
	ten,
	working,
	type Person,
	type Step
} from '#tests/support/given.ts';
import { activities } from '#lib/activities/rules.ts';
import type { SharedAnswer, WorksheetRoom, WorksheetSeat } from './fold.ts';

const block = 'skill';
const path = 'situation';
const shares = (who: Person, as: string, text?: string) =>
	who.does('worksheet.share', { block, path, as, ...(text !== undefined && { text }) });
const progresses = (seat: string, done: number) =>
	server.does('worksheet.progress', {
		block,
		seat,
		done,
		of: 6,
		steps: Array.from({ length: done }, (_, at) => at + 1)
	});
const here: Step[] = [working, ana.joins, ben.joins];
const room = (...steps: Step[]) => given(...steps).state.room.activities[block] as WorksheetRoom;

test('[R2] how far Ana is goes to her and staff, and says nothing of what she wrote', () => {
	given(here)
		.when(progresses('ana', 2))
		.emits({ 'seat:ana': [{ type: 'worksheet.progressed', block, done: 2, of: 6, steps: [1, 2], at: ten }] });
	given(here, progresses('ana', 2)).when(progresses('ana', 2)).changesNothing();
});

test('[R2] the room hears how many are done, not who', () => {
	given(here, ana.does('worksheet.finish', { block }))
		.when(ben.does('worksheet.finish', { block }))
		.emits({
			'seat:ben': [{ type: 'worksheet.finished', block }],
			room: [{ type: 'worksheet.counted', block, finished: 2 }]
		});
	given(here, ana.does('worksheet.finish', { block })).when(ana.does('worksheet.finish', { block })).changesNothing();
});

test('[R2] shared with her name, the room learns the words and the name', () => {
	const told = given(here).when(shares(ana, 'named', 'My sister read it'));
	expect((told.state.room.activities[block] as WorksheetRoom).shared).toMatchObject([
		{ path, text: 'My sister read it', name: 'Ana' }
	]);
	expect((told.state.seats.ana!.activities[block] as WorksheetSeat).sharing).toMatchObject({ [path]: { as: 'named' } });
});

test('[R2] shared without a name, nothing the room hears leads back to Ana', () => {
	const { decision } = given(here).when(shares(ana, 'anonymous', 'My sister read it'));
	const heard = decision.ok ? decision.events.filter((it) => it.on === 'room') : [];
	expect(heard).toMatchObject([
		{ event: { type: 'worksheet.shared', answer: { text: 'My sister read it', name: null } } }
	]);
	expect(JSON.stringify(heard)).not.toMatch(/ana/i);
});

test('sharing again, in another way, takes the first one down', () => {
	expect(room(here, shares(ana, 'named', 'One'), shares(ana, 'anonymous', 'Two')).shared).toMatchObject([
		{ text: 'Two', name: null }
	]);
});

test('what was shared can be taken back', () => {
	expect(room(here, shares(ana, 'named', 'One'), shares(ana, 'none')).shared).toEqual([]);
	given(here).when(shares(ana, 'none')).changesNothing();
});

test('the lead can take a shared answer off the wall, and its owner learns it', () => {
	const shared = given(here, shares(ana, 'named', 'One'));
	const [{ id }] = (shared.state.room.activities[block] as WorksheetRoom).shared as [SharedAnswer];
	shared.when(maya.does('worksheet.hide', { block, id })).emits({
		room: [{ type: 'worksheet.withdrawn', block, id }],
		'seat:ana': [{ type: 'worksheet.sharing', block, path, as: 'none', id }]
	});
	shared.when(jonas.does('worksheet.hide', { block, id })).refused('not-yours');
	given(here).when(maya.does('worksheet.hide', { block, id })).refused('unknown');
});

test('[R7] the words never come from the message, and there is nothing to share before they are saved', () => {
	const schema = activities.worksheet!.commands['worksheet.share']!.schema;
	const message = { type: 'worksheet.share', block, path, as: 'named' };
	expect(schema.safeParse(message).success).toBe(true);
	expect(schema.safeParse({ ...message, text: 'Not what I wrote' }).success).toBe(false);
	for (const path of ['constructor', '__proto__', 'a..b', 'a.b.c.d', '']) {
		expect(schema.safeParse({ ...message, path }).success).toBe(false);
	}
	given(here).when(shares(ana, 'named')).refused('unknown');
});

test('nobody shares, finishes or counts for another', () => {
	given(here).when(maya.does('worksheet.finish', { block })).refused('not-yours');
	given(here)
		.when(ana.does('worksheet.progress', { block, seat: 'ben', done: 6, of: 6, steps: [] }))
		.refused('not-yours');
	given(checkingIn, ana.joins)
		.when(shares(ana, 'named', 'Too early'))
		.refused('not-begun');
});
