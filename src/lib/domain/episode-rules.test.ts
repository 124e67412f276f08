import { expect, test } from 'vitest';
import { dayAfter } from './day-range.ts';
import { Dice } from './dice.ts';
import { dispositions, episodeActs } from './episode.ts';
import { actsAfter, decideEpisode, referred, type EpisodeCommand, type EpisodeState } from './episode-rules.ts';

const today = '2026-06-30';

/** Ana's stay, act by act; each must be accepted. */
function told(...commands: EpisodeCommand[]): EpisodeState {
	return commands.reduce((state, command) => {
		const decided = decideEpisode(state, command, today);
		if (!decided.ok) throw new Error(`${command.act} was refused: ${decided.code}`);
		return decided.next;
	}, referred('2026-03-02'));
}
const code = (state: EpisodeState, command: EpisodeCommand) => {
	const decided = decideEpisode(state, command, today);
	return decided.ok ? null : decided.code;
};
const on = (act: EpisodeCommand['act'], day: string, more: Partial<EpisodeCommand> = {}): EpisodeCommand => ({
	...{ act, day, reason: '' },
	...more
});
const admitted = on('admitted', '2026-03-16', { levelId: 'five' });
const stepped = on('stepped', '2026-04-13', { levelId: 'three', reason: 'Goals 1 and 2 are met.' });

test('from the referral over the waitlist and two levels to the discharge', () => {
	const state = told(
		on('screened', '2026-03-04'),
		on('waitlisted', '2026-03-05'),
		admitted,
		stepped,
		on('planned-discharge', '2026-05-15'),
		on('discharged', '2026-05-14', { disposition: 'completed' })
	);
	expect(state).toMatchObject({
		...{ status: 'finished', admittedOn: '2026-03-16', dischargedOn: '2026-05-14', disposition: 'completed' },
		levels: [
			{ levelId: 'five', startsOn: '2026-03-16', endsOn: '2026-04-12' },
			{ levelId: 'three', startsOn: '2026-04-13', endsOn: '2026-05-14' }
		]
	});
	expect(actsAfter('finished')).toEqual(['corrected']);
});

test('each act follows its own status', () => {
	expect(code(told(), on('stepped', '2026-03-20', { levelId: 'three', reason: 'x' }))).toBe('not-now');
	expect(code(told(admitted), on('waitlisted', '2026-03-20'))).toBe('not-now');
	expect(code(told(admitted), on('resumed', '2026-03-20'))).toBe('not-now');
	expect(code(told(admitted), on('referred', '2026-03-20'))).toBe('not-now');
	const held = told(admitted, on('held', '2026-03-20', { reason: 'In the hospital.' }));
	expect(code(held, stepped)).toBe('not-now');
});

test('a first day that was typed wrongly is corrected with its level, and never past what came later', () => {
	const wrong = (day: string, reason = 'Typed wrongly.') => on('corrected', day, { reason });
	expect(told(admitted, wrong('2026-03-09'))).toMatchObject({
		...{
			status: 'active',
			admittedOn: '2026-03-09',
			levels: [{ levelId: 'five', startsOn: '2026-03-09', endsOn: null }]
		}
	});
	expect(code(told(admitted), wrong('2026-03-09', ''))).toBe('no-reason');
	expect(code(told(admitted), wrong('2026-03-01'))).toBe('before-referral');
	expect(code(told(admitted, stepped), wrong('2026-04-13'))).toBe('after-later');
	const held = told(admitted, on('held', '2026-03-20', { reason: 'In the hospital.' }));
	expect(code(held, wrong('2026-03-21'))).toBe('after-later');
});

test('how and when a stay ended can be corrected, by the rules of a discharge', () => {
	const finished = told(admitted, stepped, on('discharged', '2026-05-14', { disposition: 'completed' }));
	const wrong = (day: string, more: Partial<EpisodeCommand> = {}) =>
		on('corrected', day, { reason: 'She left earlier.', disposition: 'left-before-completion', ...more });
	const decided = decideEpisode(finished, wrong('2026-05-12'), today);
	expect(decided).toMatchObject({
		...{ ok: true, next: { status: 'finished', dischargedOn: '2026-05-12', disposition: 'left-before-completion' } }
	});
	expect(decided.ok && decided.next.levels.map(({ endsOn }) => endsOn)).toEqual(['2026-04-12', '2026-05-12']);
	expect(code(finished, wrong('2026-04-10'))).toBe('before-level');
	expect(code(finished, wrong('2026-05-12', { disposition: null }))).toBe('no-disposition');
	expect(code(finished, wrong('2026-05-12', { disposition: 'not-admitted' }))).toBe('no-disposition');
});

test('days are in order', () => {
	expect(code(told(), on('admitted', ''))).toBe('no-day');
	expect(code(told(), on('admitted', '2026-03-01'))).toBe('before-referral');
	expect(code(told(admitted), on('stepped', '2026-03-10', { levelId: 'three', reason: 'x' }))).toBe('before-admission');
	expect(code(told(admitted), on('stepped', '2026-03-16', { levelId: 'three', reason: 'x' }))).toBe('before-level');
	const held = told(admitted, on('held', '2026-03-20', { reason: 'In the hospital.' }));
	expect(code(held, on('resumed', '2026-03-20'))).toBe('before-hold');
	expect(code(held, on('discharged', '2026-03-19', { disposition: 'higher-level' }))).toBe('before-hold');
	expect(code(told(admitted, stepped), on('discharged', '2026-04-12', { disposition: 'completed' }))).toBe(
		'before-level'
	);
});

test('what happened cannot lie ahead; what is planned can', () => {
	expect(code(told(admitted), on('discharged', '2026-07-01', { disposition: 'completed' }))).toBe('in-future');
	expect(code(told(admitted), on('held', '2026-07-01', { reason: 'Surgery.' }))).toBe('in-future');
	expect(code(told(admitted), on('planned-discharge', '2026-07-31'))).toBeNull();
	expect(code(told(), on('admitted', '2026-07-06'))).toBeNull();
});

test('a step and a hold have a reason, a step another level, a discharge an ending that fits', () => {
	const start = told(admitted);
	expect(code(start, { ...stepped, reason: ' ' })).toBe('no-reason');
	expect(code(start, { ...stepped, levelId: 'five' })).toBe('same-level');
	expect(code(start, { ...stepped, levelId: null })).toBe('no-level');
	expect(code(start, on('held', '2026-03-20'))).toBe('no-reason');
	expect(code(start, on('discharged', '2026-03-20'))).toBe('no-disposition');
	expect(code(start, on('discharged', '2026-03-20', { disposition: 'not-admitted', reason: 'x' }))).toBe(
		'no-disposition'
	);
	expect(code(start, on('discharged', '2026-03-20', { disposition: 'ended-by-program' }))).toBe('no-reason');
	expect(code(told(), on('discharged', '2026-03-20', { disposition: 'completed' }))).toBe('no-disposition');
	expect(
		code(told(), on('discharged', '2026-03-20', { disposition: 'not-admitted', reason: 'Moved away.' }))
	).toBeNull();
});

const seeds = [1, 7, 42, 2026, 40_404];
test.each(seeds)(
	'no sequence of acts overlaps levels or leaves a stay in care without an admission (seed %i)',
	(seed) => {
		const dice = new Dice(seed);
		for (let run = 0; run < 200; run += 1) {
			let state = referred('2026-03-02');
			for (let act = 0; act < 25; act += 1) {
				const before = JSON.stringify(state);
				const decided = decideEpisode(state, random(dice, state), today);
				if (decided.ok) state = decided.next;
				else expect(JSON.stringify(state)).toBe(before);
				holds(state);
			}
		}
	}
);

function random(dice: Dice, { levels }: EpisodeState): EpisodeCommand {
	const [from, to] = [Date.parse('2026-02-20'), Date.parse('2026-07-10')];
	const day = new Date(from + dice.between(0, (to - from) / 86_400_000) * 86_400_000).toISOString().slice(0, 10);
	const last = levels.at(-1)?.startsOn ?? day;
	return {
		act: dice.pick(episodeActs),
		day: dice.happens(0.3) ? last : dice.happens(0.1) ? dayAfter(last) : day,
		reason: dice.happens(0.8) ? 'Because.' : '',
		levelId: dice.pick(['five', 'three', 'one', null]),
		disposition: dice.pick([...dispositions, null])
	};
}

function holds(state: EpisodeState) {
	const { status, admittedOn, dischargedOn, disposition, levels, heldOn } = state;
	if (status === 'active' || status === 'on-hold') expect(admittedOn).not.toBeNull();
	if (status === 'referred' || status === 'waitlist') expect([admittedOn, levels]).toEqual([null, []]);
	expect(status === 'finished').toBe(dischargedOn !== null && disposition !== null);
	if (status === 'on-hold') expect(heldOn).not.toBeNull();
	levels.forEach((level, i) => {
		const next = levels[i + 1];
		expect(admittedOn! <= level.startsOn).toBe(true);
		if (next) expect(dayAfter(level.endsOn!)).toBe(next.startsOn);
		expect(level.endsOn === null || level.endsOn >= level.startsOn).toBe(true);
		expect(level.endsOn === null).toBe(!next && status !== 'finished');
	});
	if (dischargedOn !== null && admittedOn !== null) expect(dischargedOn >= admittedOn).toBe(true);
}
