import { expect, test } from 'vitest';
import {
	ana,
	ben,
	checkingIn,
	cho,
	dee,
	given,
	jonas,
	live,
	maya,
	server,
	type Person,
	type Step
} from '#tests/support/given.ts';
import { checkIn } from './rules.ts';
import type { CheckInRoom } from './fold.ts';
import { checkInFields, type CheckInField } from './fields.ts';

const block = 'checkin';
const says = (who: Person, field: string, value: unknown) => who.does('check-in.answer', { block, field, value });
const finishes = (who: Person) => who.does('check-in.finish', { block });
const keeps = (who: Person, keep = true) => who.does('check-in.keep', { block, keep });
const checksIn = (who: Person, mood: number | null, word: string | null): Step[] => [
	says(who, 'mood', mood),
	says(who, 'word', word),
	finishes(who)
];
const reveals = maya.does('check-in.reveal', { block });
const hides = maya.does('check-in.hide', { block });
const here: Step[] = [checkingIn, ana.joins, ben.joins, cho.joins, dee.joins];
const three: Step[] = [here, checksIn(ana, 3, 'tired'), checksIn(ben, 7, 'Calm'), checksIn(cho, 7, 'calm')];
const room = (...steps: Step[]) => given(...steps).state.room.activities[block] as CheckInRoom;

test('[R2] an answer is heard by Ana and staff alone', () => {
	given(here)
		.when(says(ana, 'goal', 'Ask for help once'))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'goal', value: 'Ask for help once' }] });
	given(here)
		.when(says(ana, 'need', 'one-to-one'))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'need', value: 'one-to-one' }] });
});

test('[R2] that Ana is done is told to the room as a count, without her name', () => {
	given(here, says(ana, 'mood', 4))
		.when(finishes(ana))
		.emits({
			'seat:ana': [{ type: 'check-in.finished', block }],
			room: [{ type: 'check-in.counted', block, finished: 1 }]
		});
	given(here, finishes(ana)).when(finishes(ana)).changesNothing();
});

test('passing is an answer, and a pass can become one later, also after finishing', () => {
	const { state } = given(here, checksIn(ana, null, null), says(ana, 'word', 'hopeful'));
	expect(state.seats.ana!.activities[block]).toMatchObject({
		answers: { mood: null, word: 'hopeful' },
		finished: true
	});
});

test('a reveal carries words without names and how many gave each mood', () => {
	given(three)
		.when(reveals)
		.emits({
			room: [
				{
					type: 'check-in.revealed',
					block,
					result: {
						answered: 3,
						words: [
							{ word: 'calm', count: 2 },
							{ word: 'tired', count: 1 }
						],
						mood: [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0]
					}
				}
			]
		});
});

test('two people are too few to reveal, since each could tell what the other said', () => {
	given(here, checksIn(ana, 3, 'tired'), checksIn(ben, 7, 'calm'))
		.when(reveals)
		.refused('too-few');
	given(here, says(ana, 'mood', 3), says(ben, 'mood', 7), says(cho, 'mood', 7))
		.when(reveals)
		.refused('too-few');
});

test('a list that fewer than three people are in stays away', () => {
	expect(room(three, keeps(ana), reveals).revealed).toMatchObject({ answered: 3, words: [] });
	const passed = [here, checksIn(ana, null, 'tired'), checksIn(ben, 7, 'calm'), checksIn(cho, 7, 'calm')];
	expect(room(passed, reveals).revealed).toMatchObject({ mood: null, words: [{ word: 'calm' }, { word: 'tired' }] });
});

test('[R2] a word that Dee keeps to herself is never revealed', () => {
	const revealed = room(three, checksIn(dee, 5, 'ashamed'), keeps(dee), reveals).revealed!;
	expect(revealed.words.map((it) => it.word)).toEqual(['calm', 'tired']);
	expect(revealed.answered).toBe(4);
});

test('[R2] a word taken back after the reveal leaves the room at once', () => {
	const told = given(three, checksIn(dee, 5, 'ashamed'), reveals).when(keeps(dee));
	expect((told.state.room.activities[block] as CheckInRoom).revealed!.words.map((it) => it.word)).toEqual([
		'calm',
		'tired'
	]);
	given(three, reveals, keeps(ana))
		.when(keeps(ana, false))
		.emits({ 'seat:ana': [{ type: 'check-in.kept', block, keep: false }] });
	given(here, keeps(ana)).when(keeps(ana)).changesNothing();
});

test('[R2] what somebody wrote who was asked to leave is not shown to the others', () => {
	const told = [three, checksIn(dee, 5, 'insult'), maya.does('seat.remove', { seat: 'dee' })];
	expect(room(told, reveals).revealed).toMatchObject({ answered: 3, words: [{ word: 'calm' }, { word: 'tired' }] });
	const few = [here, checksIn(ana, 3, 'tired'), checksIn(ben, 7, 'calm'), checksIn(dee, 5, 'insult')];
	given(few, maya.does('seat.remove', { seat: 'dee' }))
		.when(reveals)
		.refused('too-few');
});

test('what Cho gave counts, though Cho has gone home', () => {
	expect(room(three, cho.departs, cho.does('seat.leave'), reveals).revealed!.answered).toBe(3);
});

test('[R2] shown again with one person more, the difference would be that person’s, so it takes three', () => {
	const more = checksIn(dee, 5, 'ashamed');
	given(three, reveals, more).when(reveals).refused('too-few');
	given(three, reveals, hides, more).when(reveals).refused('too-few');
	expect(room(three, reveals, hides, reveals).revealed).toMatchObject({ answered: 3 });
});

test('hiding takes the result off the wall, and hiding nothing is nothing', () => {
	given(three, reveals)
		.when(hides)
		.emits({
			room: [{ type: 'check-in.hidden', block }],
			staff: [{ type: 'check-in.kept-back', block, result: room(three, reveals).revealed }]
		});
	expect(room(three, reveals, hides)).toEqual({ finished: 3, revealed: null, shown: 3 });
	given(three).when(hides).changesNothing();
});

const again = maya.does('check-in.show-again', { block });

test('hidden, with one more done, what the room saw can be shown again as it was', () => {
	const more = checksIn(dee, 5, 'ashamed');
	const before = room(three, reveals).revealed;
	expect(room(three, reveals, hides, more, again).revealed).toEqual(before);
	given(three, reveals, hides, more, again).when(reveals).refused('too-few');
	given(three, reveals).when(again).changesNothing();
	given(three).when(again).refused('gone');
	given(three, reveals, hides).when(jonas.does('check-in.show-again', { block })).refused('not-yours');
});

test('[R2] a word taken back while it is hidden is not shown again', () => {
	const told = given(three, reveals, hides).when(keeps(ana));
	expect(told.state.staff.activities[block]).toEqual({ earlier: null });
	given(three, reveals, hides, keeps(ana)).when(again).refused('gone');
	expect(room(three, reveals, hides, keeps(ana), reveals).revealed).toMatchObject({ answered: 3, words: [] });
});

test('[R7] only the lead reveals, and only who was let in answers', () => {
	given(three, jonas.arrives).when(jonas.does('check-in.reveal', { block })).refused('not-yours');
	given(three).when(ana.does('check-in.reveal', { block })).refused('not-yours');
	given(checkingIn, ana.asks)
		.when(says(ana, 'mood', 3))
		.refused('not-yours');
	given(three).when(maya.does('check-in.finish', { block })).refused('not-yours');
});

test('it listens from when it is first on, and on after the end, until the record is closed', () => {
	given(live, ana.joins)
		.when(says(ana, 'mood', 3))
		.refused('not-begun');
	const answered = { 'seat:ana': [{ type: 'check-in.answered', block, field: 'mood', value: 3 }] };
	given(here, maya.does('agenda.next'))
		.when(says(ana, 'mood', 3))
		.emits(answered);
	given(here, maya.does('session.end'))
		.when(says(ana, 'mood', 3))
		.emits(answered);
	given(here, maya.does('session.end'), server.does('session.close'))
		.when(says(ana, 'mood', 3))
		.refused('too-late');
});

test('what a field cannot take is refused', () => {
	given(here)
		.when(says(ana, 'mood', 11))
		.refused('invalid');
	given(here)
		.when(says(ana, 'need', 'a hug'))
		.refused('invalid');
	given(here)
		.when(ana.does('check-in.answer', { block: 'skill', field: 'mood', value: 3 }))
		.refused('unknown');
	given(here)
		.when(ana.does('check-in.answer', { block: 'nowhere', field: 'mood', value: 3 }))
		.refused('unknown');
});

test('a field that this check-in does not ask is refused', () => {
	const short = [{ id: 'moods', title: 'Moods', minutes: 5, activity: { kind: 'check-in', fields: ['mood'] } }];
	const scene = given(
		server.does('session.plan', { title: 'Skills', group: 'Tuesday', plannedMinutes: 40, blocks: short }),
		maya.does('session.open'),
		maya.does('session.start'),
		ana.joins
	);
	scene.when(ana.does('check-in.answer', { block: 'moods', field: 'goal', value: 'x' })).refused('unknown');
});

/** A check-in with every question there is. */
const asksAll: Step[] = [
	server.does('session.plan', {
		...{ title: 'Skills', group: 'Tuesday', plannedMinutes: 40 },
		blocks: [{ id: block, title: 'In', minutes: 5, activity: { kind: 'check-in', fields: checkInFields } }]
	}),
	maya.arrives,
	maya.does('session.open'),
	maya.does('session.start'),
	[ana, ben, cho, dee].map(({ joins }) => joins).flat()
];
const calm: Record<CheckInField, number | string> = {
	...{ mood: 4, anxiety: 6, word: 'tired', cravings: 8, used: 'yes', 'sleep-hours': 4.5, 'sleep-quality': 2 },
	...{ medication: 'missed-some', skill: 'a cold walk', 'skill-helped': 7, homework: 'partly', gratitude: 'my sister' },
	...{ goal: 'stay', need: 'few-minutes', 'need-topic': 'the weekend', safety: 'no', 'safety-self': 'no' },
	...{
		'safety-others': 'no',
		'safety-hurt': 'no',
		'safety-now': 'yes',
		place: '12 Elm Street',
		'call-back': '555 0100'
	},
	'private-space': 'no'
};
const answersAll = (who: Person) => [checkInFields.map((field) => says(who, field, calm[field])), finishes(who)];

test('[R2] whatever is asked, the answer is heard by Ana and staff alone', () => {
	for (const field of checkInFields) {
		const value = calm[field];
		given(asksAll)
			.when(says(ana, field, value))
			.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field, value }] });
	}
});

test('[R2] of a whole check-in the room is told how many are done, and revealed words and moods', () => {
	const told = given(asksAll, [ana, ben, cho].map(answersAll)).when(reveals);
	const heard = JSON.stringify(told.state.room.activities);
	expect(JSON.parse(heard)).toEqual({
		[block]: {
			finished: 3,
			shown: 3,
			revealed: { answered: 3, words: [{ word: 'tired', count: 3 }], mood: [0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0] }
		}
	});
	const { mood: _mood, word: _word, ...others } = calm;
	for (const value of Object.values(others).filter((it) => String(it).length > 3)) expect(heard).not.toContain(value);
});

test('each safety question brings somebody, and several in one check-in are one alert', () => {
	const worst = { safety: 'yes', 'safety-self': 'prefer-to-talk', 'safety-others': 'yes', 'safety-hurt': 'yes' };
	const all = Object.entries({ ...worst, 'safety-now': 'no' });
	for (const [field, value] of all) {
		const { staff } = given(asksAll, says(ana, field, value)).state;
		expect(Object.values(staff.alerts)).toMatchObject([{ seat: 'ana', source: { kind: 'check-in', block } }]);
	}
	const { alerts } = given(asksAll, ...all.map(([field, value]) => says(ana, field, value))).state.staff;
	expect(Object.keys(alerts)).toHaveLength(1);
	for (const [field, value] of all)
		expect(Object.values(given(asksAll, maya.leaves, says(ana, field, value)).state.staff.alerts)).toHaveLength(1);
});

test('[R11] a plan and a log from before there were more questions are read as they are', () => {
	const { state } = given(asking, says(ana, 'mood', 3), says(ana, 'safety', 'no'));
	expect(state.seats.ana!.activities[block]).toMatchObject({ answers: { mood: 3, safety: 'no' } });
});

test('a plan that is copied asks the same in the same order, and nothing twice or unknown', () => {
	const parse = (fields: string[]) => checkIn.config.safeParse({ kind: 'check-in', fields });
	expect(parse(['place', 'need', 'mood']).data?.fields).toEqual(['place', 'need', 'mood']);
	for (const wrong of [[], ['mood', 'mood'], ['weight']]) expect(parse(wrong).success).toBe(false);
});

test('Gil, who has no phone, is done when what goes on from his answers is answered too', () => {
	const fields = ['skill', 'skill-helped', 'need', 'need-topic'];
	const scene = [
		server.does('session.plan', {
			...{ title: 'Skills', group: 'Tuesday', plannedMinutes: 40 },
			blocks: [{ id: block, title: 'In', minutes: 5, activity: { kind: 'check-in', fields } }]
		}),
		maya.arrives,
		maya.does('session.open'),
		maya.does('session.start'),
		maya.does('seat.enter', { name: 'Gil', client: null })
	];
	const seat = Object.keys(given(scene).state.staff.seats)[0]!;
	const writes = (field: string, value: unknown) => maya.does('check-in.answer-for', { block, seat, field, value });
	const isDone = (...steps: Step[]) =>
		(given(scene, ...steps).state.seats[seat]!.activities[block] as { finished: boolean }).finished;
	expect(isDone(writes('skill', 'a walk'), writes('need', 'none'))).toBe(false);
	expect(isDone(writes('skill', 'a walk'), writes('need', 'none'), writes('skill-helped', 6))).toBe(true);
	expect(isDone(writes('skill', null), writes('need', 'none'))).toBe(true);
});

/** A check-in that also asks about safety, with Jonas in the room. */
const asking: Step[] = [
	server.does('session.plan', {
		...{ title: 'Skills', group: 'Tuesday', plannedMinutes: 40 },
		blocks: [{ id: block, title: 'In', minutes: 5, activity: { kind: 'check-in', fields: ['mood', 'safety'] } }]
	}),
	maya.arrives,
	maya.does('session.open'),
	maya.does('session.start'),
	ana.joins,
	ben.joins
];
const source = { kind: 'check-in', block, item: 'safety' };

test('[R2] a yes to safety is answered and told to staff at once, and to nobody else', () => {
	for (const value of ['yes', 'prefer-to-talk'])
		given(asking)
			.when(says(ana, 'safety', value))
			.emits({
				'seat:ana': [
					{ type: 'check-in.answered', block, field: 'safety', value },
					{ type: 'safety.received', alert: expect.any(String) }
				],
				staff: [
					{
						...{ type: 'safety.raised', alert: expect.any(String), seat: 'ana', source, at: expect.any(Number) },
						answer: { item: 'safety', value, at: expect.any(Number) }
					}
				]
			});
	for (const value of ['no', null])
		given(asking)
			.when(says(ana, 'safety', value))
			.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'safety', value }] });
});

test('a yes said twice is one alert, and a no after it takes nothing back', () => {
	const { alerts } = given(asking, says(ana, 'safety', 'yes'), says(ana, 'safety', 'no'), says(ana, 'safety', 'yes'))
		.state.staff;
	expect(Object.values(alerts)).toMatchObject([{ seat: 'ana', source, disposed: null }]);
});

test('what somebody was let to answer about safety reaches staff whenever it arrives', () => {
	const raised = [{ seat: 'ana', source, acknowledged: null, disposed: null }];
	const over = [maya.does('session.end'), server.does('session.close')];
	for (const steps of [[maya.leaves], [maya.does('session.end')], [maya.does('session.end'), maya.leaves], over]) {
		const { staff, seats } = given(asking, ...steps, says(ana, 'safety', 'yes')).state;
		expect(Object.values(staff.alerts)).toMatchObject(raised);
		expect(seats.ana!.activities[block]).toMatchObject({ answers: { safety: 'yes' } });
		expect(seats.ana!.help).not.toBeNull();
	}
	given(asking, ...over)
		.when(says(ana, 'safety', 'no'))
		.refused('too-late');
});

test('a no and a pass about safety are kept like any other answer', () => {
	for (const value of ['no', null])
		given(asking, maya.leaves)
			.when(says(ana, 'safety', value))
			.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'safety', value }] });
	given(asking)
		.when(says(ana, 'safety', 'maybe'))
		.refused('invalid');
	given(here)
		.when(says(ana, 'safety', 'yes'))
		.refused('unknown');
});

test('what Gil, who has no phone, says about safety reaches staff the same way', () => {
	const scene = given(asking, maya.does('seat.enter', { name: 'Gil', client: null }));
	const seat = Object.keys(scene.state.staff.seats).find((it) => scene.state.staff.seats[it]!.byStaff)!;
	const told = scene.when(maya.does('check-in.answer-for', { block, seat, field: 'safety', value: 'yes' }));
	expect(Object.values(told.state.staff.alerts)).toMatchObject([{ seat, source }]);
});

test('[R20] what Ana answered before the session counts with its time; what she said here stands, and safety was never asked there', () => {
	const said = (answers: object, finished = false, keepWord = false) =>
		server.does('check-in.bring', { block, seat: 'ana', said: { answers, keepWord, finished } });
	const mood = { value: 4, at: 5 };
	given(here)
		.when(said({ mood, safety: { value: 'yes', at: 6 } }))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'mood', value: 4, early: 5 }] });
	given(here, says(ana, 'mood', 9))
		.when(said({ mood }))
		.emits({});
	const { seats } = given(here, said({ mood, word: { value: 'calm', at: 7 } }, true, true)).state;
	expect(seats.ana!.activities[block]).toMatchObject({ answers: { mood: 4, word: 'calm' }, keepWord: true, early: 7 });
	// The plan asks more than the early check-in did: finishing that isn't finishing this.
	expect(seats.ana!.activities[block]).toMatchObject({ finished: false });
	expect(room(here, said({ mood }, true))).toBeUndefined();
	given(here)
		.when(
			server.does('check-in.bring', { block, seat: 'nobody', said: { answers: {}, keepWord: false, finished: false } })
		)
		.refused('unknown');
});
