import { expect, test } from 'vitest';
import { isRemoved, story } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, server, ten, type Person } from '#tests/support/given.ts';
import { worksheet } from './rules.ts';

const config = { kind: 'worksheet', slug: 'thought-record', pace: 'together' };
const { given } = story(worksheet, config);
const free = story(worksheet, { kind: 'worksheet', slug: 'thought-record' });
const opens = (step: number) => maya.does('worksheet.open-step', { step });
const did = (who: Person, ...steps: number[]) =>
	server.does('worksheet.progress', { seat: who.seat, done: steps.length, of: 10, steps });
const gives = (...people: Person[]) => maya.does('worksheet.assign', { seats: people.map(({ seat }) => seat) });
const toAll = maya.does('worksheet.assign', { seats: null });
const pairs = (...groups: Person[][]) =>
	maya.does('worksheet.pair', { groups: groups.map((group) => group.map(({ seat }) => seat)) });

test('[R11] a plan from before there was a pace means freely, and its logs are still read', () => {
	free.given().when(opens(2)).refused('not-now');
	const { initial, fold } = worksheet;
	const old = { type: 'worksheet.progressed' as const, block: 'block', done: 2, of: 10 };
	expect(fold.seat(initial.seat, old)).toMatchObject({ done: 2, of: 10, steps: [], at: null });
});

test('Maya opens the next step for the whole room, and pressing twice opens no other', () => {
	given()
		.when(opens(2))
		.emits({ room: [{ type: 'worksheet.step-opened', step: 2, at: ten, done: 0 }] });
	given(opens(2)).when(opens(2)).changesNothing();
	given(opens(3)).when(opens(2)).changesNothing();
	given().when(opens(11)).refused('unknown');
	given()
		.when(jonas.does('worksheet.open-step', { step: 2 }))
		.refused('not-yours');
});

test('nobody is done with a sheet whose last step is not open', () => {
	given().when(ana.does('worksheet.finish')).refused('not-now');
	given(opens(10))
		.when(ana.does('worksheet.finish'))
		.carries({ 'seat:ana': ['worksheet.finished'], room: ['worksheet.counted'] });
});

test('[R2] the room hears how many are done with the open step; who they are goes to them and staff', () => {
	given(did(ana, 1))
		.when(did(ben, 1))
		.emits({
			'seat:ben': [{ type: 'worksheet.progressed', done: 1, of: 10, steps: [1], at: ten }],
			room: [{ type: 'worksheet.step-counted', done: 2 }]
		});
	given(did(ana, 1), opens(2))
		.when(did(ana, 1, 2))
		.carries({ 'seat:ana': ['worksheet.progressed'], room: ['worksheet.step-counted'] });
	expect(given(did(ana, 1), did(ben, 1), did(ben)).room.stepDone).toBe(1);
	free
		.given()
		.when(did(ana, 1))
		.carries({ 'seat:ana': ['worksheet.progressed'] });
});

test('somebody who goes on writing is told of now and then, not with every word', () => {
	given(did(ana), { pass: 5_000 }).when(did(ana)).changesNothing();
	given(did(ana), { pass: 20_000 })
		.when(did(ana))
		.emits({ 'seat:ana': [{ type: 'worksheet.progressed', done: 0, of: 10, steps: [], at: ten + 20_000 }] });
});

test('[R2] the sheet for Ana and Ben only: the others learn their own part, and the room nothing', () => {
	given()
		.when(gives(ana, ben))
		.emits({
			staff: [{ type: 'worksheet.assigned', without: ['cho', 'dee'] }],
			'seat:cho': [{ type: 'worksheet.given', given: false }],
			'seat:dee': [{ type: 'worksheet.given', given: false }]
		});
	given(gives(ana, ben))
		.when(toAll)
		.carries({
			staff: ['worksheet.assigned'],
			'seat:cho': ['worksheet.given'],
			'seat:dee': ['worksheet.given']
		});
	given().when(toAll).changesNothing();
	given(gives(ana)).when(gives(ana)).changesNothing();
	given()
		.when(maya.does('worksheet.assign', { seats: ['eve'] }))
		.refused('unknown');
});

test('who has not got the sheet shares nothing new and counts nowhere, but may take back what is there', () => {
	const share = (as: string, text?: string) =>
		cho.does('worksheet.share', { path: 'next-step', as, ...(text && { text }) });
	given(gives(ana, ben)).when(cho.does('worksheet.finish')).refused('not-now');
	given(gives(ana, ben)).when(share('anonymous', 'One')).refused('not-now');
	given(share('anonymous', 'One'), gives(ana, ben))
		.when(share('none'))
		.carries({ room: ['worksheet.withdrawn'], 'seat:cho': ['worksheet.sharing'] });
});

test('[R2] in pairs: only those two hear each other’s name, and the room only that there are pairs', () => {
	given()
		.when(pairs([ana, ben]))
		.emits({
			staff: [{ type: 'worksheet.paired', groups: [['ana', 'ben']] }],
			'seat:ana': [{ type: 'worksheet.partnered', with: ['Ben'] }],
			'seat:ben': [{ type: 'worksheet.partnered', with: ['Ana'] }],
			room: [{ type: 'worksheet.in-pairs', on: true }]
		});
	given(pairs([ana, ben]))
		.when(pairs([ana, ben], [cho, dee]))
		.carries({ staff: ['worksheet.paired'], 'seat:cho': ['worksheet.partnered'], 'seat:dee': ['worksheet.partnered'] });
});

test('pairs are dissolved for those who had one', () => {
	given(pairs([ana, ben]))
		.when(pairs())
		.emits({
			staff: [{ type: 'worksheet.paired', groups: [] }],
			'seat:ana': [{ type: 'worksheet.partnered', with: [] }],
			'seat:ben': [{ type: 'worksheet.partnered', with: [] }],
			room: [{ type: 'worksheet.in-pairs', on: false }]
		});
	given().when(pairs()).changesNothing();
});

test('nobody is in two pairs, alone in one, or in one without a sheet', () => {
	given()
		.when(pairs([ana, ben], [ben, cho]))
		.refused('invalid');
	given(gives(ana, ben))
		.when(pairs([ana, cho]))
		.refused('unknown');
	expect(() => given().when(pairs([ana]))).toThrow();
	given(pairs([ana, ben], [cho, dee]))
		.when(gives(ana, cho, dee))
		.carries({
			staff: ['worksheet.assigned', 'worksheet.paired'],
			'seat:ben': ['worksheet.given', 'worksheet.partnered'],
			'seat:ana': ['worksheet.partnered']
		});
});

test('a shuffle leaves nobody over: of five people two make a pair and three a three', () => {
	const [eve, ...four] = ['eve', 'ana', 'ben', 'cho', 'dee'].map((seat) => ({ ...ana, seat, name: seat }));
	const five = story(worksheet, config, [eve!, ...four]);
	const seats = ['ana', 'ben', 'cho', 'dee', 'eve'];
	const { staff } = five.given(maya.does('worksheet.shuffle', { seats }));
	expect(staff.groups.map((group) => group.length)).toEqual([2, 3]);
	expect(staff.groups.flat().sort()).toEqual(seats);
	five
		.given()
		.when(maya.does('worksheet.shuffle', { seats: ['ana', 'ana'] }))
		.refused('too-few');
	given(isRemoved(dee))
		.when(maya.does('worksheet.shuffle', { seats: ['ana', 'dee'] }))
		.refused('unknown');
});
