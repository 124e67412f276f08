import { expect, test } from 'vitest';
import { goes, story } from '#tests/support/activity.ts';
import { ana, ben, cho, jonas, maya, type Person } from '#tests/support/given.ts';
import type { RolePlayCommand } from './commands.ts';
import { mine } from './mine.ts';
import { rolePlay } from './rules.ts';

const said = (text: string) => ({ en: text, es: `${text} (es)` });
const config = {
	kind: 'role-play',
	title: said('A day off'),
	scene: said('Sam needs Friday off and asks the boss.'),
	parts: [
		{ id: 'asks', name: said('Sam'), brief: said('Say what you need and why.') },
		{ id: 'hears', name: said('The boss'), brief: said('You are short of people.') }
	],
	namesAgreed: false
};
const { given } = story(rolePlay, config);
const named = story(rolePlay, { ...config, namesAgreed: true }).given;

const takes = (who: Person, part: string) => who.does('role-play.volunteer', { part });
const stepsBack = (who: Person) => who.does('role-play.step-back');
const assigns = (part: string, who: Person | null) => maya.does('role-play.assign', { part, seat: who?.seat ?? null });
const begins = maya.does('role-play.begin');
const ends = maya.does('role-play.end');
const told = { staff: ['role-play.staffed'], room: ['role-play.filled'] };
const hers = ['role-play.given'];

test.each([
	['taking a part', [], takes(ana, 'asks'), { ...told, 'seat:ana': hers }],
	['stepping back', [takes(ana, 'asks')], stepsBack(ana), { ...told, 'seat:ana': hers }],
	['given to another', [takes(ana, 'asks')], assigns('asks', ben), { ...told, 'seat:ana': hers, 'seat:ben': hers }],
	['the beginning', [takes(ana, 'asks')], begins, { room: ['role-play.begun'] }],
	['the end', [takes(ana, 'asks'), begins], ends, { room: ['role-play.ended'] }]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history])
		.when(act)
		.carries(table as never);
});

test('[R2] the room hears that a part is filled, and by whom only where the group agreed', () => {
	const quiet = given(takes(ana, 'hears'), takes(ben, 'asks'));
	expect(quiet.room.filled).toEqual([
		{ part: 'asks', name: null },
		{ part: 'hears', name: null }
	]);
	expect(quiet.seats.ana).toEqual({ part: 'hears', brief: config.parts[1]!.brief });
	expect(named(takes(ana, 'hears')).room.filled).toEqual([{ part: 'hears', name: 'Ana' }]);
});

test('one part, one person: a taken part is taken, and taking another gives the first one back', () => {
	given(takes(ana, 'asks')).when(takes(ben, 'asks')).refused('too-late');
	given(takes(ana, 'asks')).when(takes(ana, 'asks')).changesNothing();
	expect(given(takes(ana, 'asks'), takes(ana, 'hears')).staff.players).toEqual({ hears: 'ana' });
	expect(given(takes(ana, 'asks'), assigns('hears', ana)).staff.players).toEqual({ hears: 'ana' });
});

test('[R4] a part taken or given back on a phone stands there at once', () => {
	const says = (verb: string, part?: string) =>
		({ type: `role-play.${verb}`, block: 'block', part }) as RolePlayCommand;
	expect(mine({ part: null }, [says('volunteer', 'asks')])).toBe('asks');
	expect(mine({ part: 'hears' }, [says('step-back')])).toBeNull();
	expect(mine({ part: 'hears' }, [])).toBe('hears');
});

test('after a scene people are told that it was played, also before it is played again', () => {
	expect(given(takes(ana, 'asks'), begins).room).toMatchObject({ isPlaying: true, wasPlayed: false });
	expect(given(takes(ana, 'asks'), begins, ends).room).toMatchObject({ isPlaying: false, wasPlayed: true });
	expect(given(takes(ana, 'asks'), begins, ends, begins).room).toMatchObject({ isPlaying: true, wasPlayed: true });
});

test('nobody plays who does not want to, also once the scene has begun', () => {
	expect(given(assigns('asks', ana), begins, stepsBack(ana)).staff.players).toEqual({});
	given().when(stepsBack(ana)).changesNothing();
});

test('the part of somebody who went home is free', () => {
	expect(given(takes(ana, 'asks'), goes(ana), takes(ben, 'asks')).staff.players).toEqual({ asks: 'ben' });
	given(goes(ana)).when(assigns('asks', ana)).refused('unknown');
	expect(given(assigns('asks', cho), assigns('asks', null)).room.filled).toEqual([]);
});

test('a scene begins when somebody plays, and there are no other parts than the plan has', () => {
	given().when(begins).refused('nobody');
	given(takes(ana, 'asks'), begins).when(begins).changesNothing();
	given().when(ends).changesNothing();
	given().when(takes(ana, 'narrator')).refused('unknown');
	given().when(assigns('narrator', ana)).refused('unknown');
});

test('[R7] only the lead gives parts to others, begins and ends', () => {
	given()
		.when(jonas.does('role-play.assign', { part: 'asks', seat: 'ana' }))
		.refused('not-yours');
	given().when(ana.does('role-play.begin')).refused('not-yours');
	given()
		.when(maya.does('role-play.volunteer', { part: 'asks' }))
		.refused('not-yours');
});
