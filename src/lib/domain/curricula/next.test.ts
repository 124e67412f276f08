import { describe, expect, test } from 'vitest';
import { chance } from '#lib/domain/chance.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { weeksAhead } from './ahead.ts';
import { catchUpOf, newcomerPath } from './catch-up.ts';
import { course, person } from './course.example.ts';
import { timesIn } from './coverage.ts';
import { timesHeld, type Order, type Taught } from './course.ts';
import { isProposed, nextSession } from './next.ts';

const day = '2026-03-10';
const held = (...sessions: [string, string][]): Taught[] =>
	sessions.map(([on, template]) => ({ day: on, template, module: template.split('-')[0]! }));
const ana = person('ana', ['basics']);
const ben = person('ben', ['basics', 'sleep']);
const fresh = person('fay', [], '2026-03-09');
const proposed = (order: Order, past: Taught[], people = [ana, ben], rules = {}) =>
	nextSession({ course: course(order, rules), held: past, people, day })
		.filter(isProposed)
		.map(({ template }) => template);
const why = (order: Order, module: string, past: Taught[], people = [ana, ben], rules = {}) =>
	nextSession({ course: course(order, rules), held: past, people, day }).find((it) => it.module === module)!;

test('a linear stream goes on where the group is, one module after the other', () => {
	expect(proposed('linear', [])).toEqual(['basics-1']);
	expect(proposed('linear', held(['2026-03-02', 'basics-1']))).toEqual(['urges-1']);
	expect(proposed('linear', held(['2026-03-02', 'basics-1'], ['2026-03-04', 'urges-1']))).toEqual(['urges-2']);
});

test('a linear stream that is done proposes nothing', () => {
	const all = held(['2026-02-02', 'basics-1'], ['2026-02-03', 'urges-1'], ['2026-02-04', 'urges-2']);
	const rest = held(['2026-02-05', 'sleep-1'], ['2026-02-06', 'asking-1']);
	expect(proposed('linear', [...all, ...rest])).toEqual([]);
	expect(why('linear', 'sleep', [...all, ...rest]).against).toContainEqual({ why: 'had-by-group' });
});

test('a cycle comes around to its beginning', () => {
	expect(proposed('cycle', held(['2026-03-02', 'asking-1']))).toEqual(['basics-1']);
});

test('a cycle passes over what is not repeated and nobody lacks', () => {
	expect(proposed('cycle', held(['2026-03-02', 'asking-1']), [ana, ben], { basics: { repeatable: false } })).toEqual([
		'urges-1'
	]);
});

test('a pool proposes first what most of those expected lack, and says how many', () => {
	const pool = nextSession({ course: course('pool'), held: [], people: [ana, ben, fresh], day });
	expect(pool.map(({ module, lacking }) => [module, lacking.length])).toEqual([
		['urges', 3],
		['asking', 3],
		['sleep', 2],
		['basics', 1]
	]);
	expect(pool[0]!.for).toContainEqual({ why: 'lack', count: 3, of: 3 });
	expect(pool[0]!.for).toContainEqual({ why: 'newcomers', people: ['fay'] });
});

test('with the same need, what was longest ago comes first', () => {
	const past = held(['2026-03-03', 'asking-1'], ['2026-02-03', 'urges-1'], ['2026-02-04', 'urges-2']);
	expect(why('pool', 'urges', past).for).toContainEqual({ why: 'days-since', days: 34 });
	expect(proposed('pool', past)[0]).toBe('urges-1');
});

test('a module that has begun is finished first', () => {
	const suggestions = nextSession({
		course: course('pool'),
		held: held(['2026-03-09', 'urges-1']),
		people: [ana],
		day
	});
	expect(suggestions.filter(isProposed).map(({ template }) => template)).toEqual(['urges-2']);
	expect(suggestions[0]!.for).toContainEqual({ why: 'goes-on', session: 2, of: 2 });
	expect(suggestions.at(-1)!.against).toContainEqual({ why: 'not-its-turn', first: 'urges' });
});

test('a module waits until its days are over', () => {
	const rules = { sleep: { spacingDays: 14 } };
	const past = held(['2026-03-01', 'sleep-1']);
	expect(why('pool', 'sleep', past, [ana], rules).against).toEqual([{ why: 'spacing', until: '2026-03-15', days: 14 }]);
	expect(proposed('pool', held(['2026-02-24', 'sleep-1']), [ana], rules)).toContain('sleep-1');
});

test('a module that began with people who have all left is not in the way of the next', () => {
	expect(proposed('module-cycle', held(['2026-03-09', 'urges-1']), [fresh])).toEqual(['sleep-1']);
});

describe('who is left out', () => {
	test('for want of what it builds on', () => {
		const asking = why('pool', 'asking', [], [ana, ben], { asking: { requires: ['sleep'] } });
		expect(asking.leftOut).toEqual([{ person: 'ana', why: 'requires', modules: ['sleep'] }]);
		expect(asking.lacking).toEqual(['ben']);
		expect(isProposed(asking)).toBe(true);
	});

	test('because it comes later in their stay', () => {
		const sleep = why('pool', 'sleep', [], [ana, fresh], { sleep: { notBeforeWeek: 3 } });
		expect(sleep.leftOut).toEqual([{ person: 'fay', why: 'too-early', week: 3 }]);
	});

	test('because nobody begins with it', () => {
		expect(why('pool', 'asking', [], [ana, fresh], { asking: { entry: false } }).leftOut).toEqual([
			{ person: 'fay', why: 'not-entry' }
		]);
	});

	test('because a stream by modules is joined where one begins', () => {
		const urges = why('module-cycle', 'urges', held(['2026-03-09', 'urges-1']), [ana, fresh]);
		expect(urges.leftOut).toContainEqual({ person: 'fay', why: 'mid-module' });
	});

	test('a module for none of those expected is not proposed', () => {
		const none = why('pool', 'sleep', [], [fresh], { sleep: { notBeforeWeek: 3 } });
		expect(none.against).toEqual([{ why: 'for-nobody', because: { why: 'too-early', week: 3, person: 'fay' } }]);
	});
});

test('repeaters take part at another depth', () => {
	expect(why('pool', 'sleep', []).depths).toEqual([
		{ person: 'ana', depth: 'learn' },
		{ person: 'ben', depth: 'apply' }
	]);
});

test('only those count who are in the group that day', () => {
	const gone = { ...person('gil'), endsOn: '2026-03-09' };
	expect(why('pool', 'sleep', [], [ana, gone]).for).toContainEqual({ why: 'lack', count: 1, of: 1 });
});

test('a session that does not take place moves what it had on to the next', () => {
	const coming = ['2026-03-10', '2026-03-12', '2026-03-17'].map((day, n) => ({ session: n, day, chosen: null }));
	const plan = (sessions: typeof coming) =>
		weeksAhead(course('linear'), [], [person('ana')], sessions).map(({ day, template }) => [day, template]);
	expect(plan(coming)).toEqual([
		['2026-03-10', 'basics-1'],
		['2026-03-12', 'urges-1'],
		['2026-03-17', 'urges-2']
	]);
	expect(plan(coming.filter(({ session }) => session !== 1))).toEqual([
		['2026-03-10', 'basics-1'],
		['2026-03-17', 'urges-1']
	]);
});

test('what somebody chose for a later session is counted on, and stays', () => {
	const chosen = { module: 'sleep', template: 'sleep-1' };
	const ahead = weeksAhead(
		course('linear'),
		[],
		[person('ana')],
		[
			{ session: 1, day: '2026-03-10', chosen },
			{ session: 2, day: '2026-03-12', chosen: null }
		]
	);
	expect(ahead.map(({ template }) => template)).toEqual(['sleep-1', 'basics-1']);
});

test('what somebody missed is theirs to catch up on, with why', () => {
	const past = held(['2026-01-02', 'basics-1'], ['2026-01-12', 'sleep-1'], ['2026-01-14', 'asking-1']);
	const missed = person('hal', ['asking']);
	expect(catchUpOf(course('linear'), past, missed)).toEqual([
		{ module: 'basics', heldOn: '2026-01-02', why: 'before' },
		{ module: 'sleep', heldOn: '2026-01-12', why: 'absent' }
	]);
	// It comes around again.
	expect(catchUpOf(course('cycle'), past, missed).map(({ module }) => module)).toEqual(['sleep']);
});

test('a newcomer has a path for two weeks', () => {
	expect(newcomerPath(course('pool'), person('ivy', ['sleep'], '2026-03-02'), day)).toEqual(['basics']);
	expect(newcomerPath(course('pool'), person('jo', [], '2026-02-01'), day)).toBe(null);
});

describe.each(['one', 'two', 'three', 'four', 'five', 'six'])('whatever happened before (seed %s)', (seed) => {
	const next = chance(seed);
	const some = <T>(list: readonly T[]): T[] => list.filter(() => next() < 0.5);
	const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
	const ids = ['basics', 'urges', 'sleep', 'asking'];
	const worlds = Array.from({ length: 150 }, () => {
		const order = one(['linear', 'cycle', 'pool', 'module-cycle'] as const);
		const rules = Object.fromEntries(
			ids.map((id, n) => [
				id,
				{
					...{
						requires: n > 0 && next() < 0.4 ? [one(ids.slice(0, n))] : [],
						entry: next() < 0.8,
						repeatable: next() < 0.7
					},
					...{ spacingDays: next() < 0.4 ? 1 + Math.floor(next() * 30) : 0 },
					...(next() < 0.3 ? { notBeforeWeek: 1 + Math.floor(next() * 5) } : {})
				}
			])
		);
		const past = Array.from({ length: Math.floor(next() * 8) }, (_, n) => {
			const template = one(['basics-1', 'urges-1', 'urges-2', 'sleep-1', 'asking-1']);
			return [plusDays('2026-02-01', n * 4), template] as [string, string];
		});
		const people = Array.from({ length: Math.floor(next() * 5) }, (_, n) =>
			person(`p${n}`, some(ids), plusDays(day, -Math.floor(next() * 60)))
		);
		return { course: course(order, rules), held: held(...past), people, day, order };
	});

	test('nothing is proposed that builds on what nobody has', () => {
		for (const world of worlds)
			for (const { module } of nextSession(world).filter(isProposed)) {
				const requires = world.course.modules.find(({ id }) => id === module)!.rules.requires ?? [];
				const has = ({ ledger }: (typeof world.people)[number]) =>
					requires.every((id) => timesIn(world.course, ledger, id) > 0);
				expect(world.people.some(has)).toBe(true);
			}
	});

	test('a linear stream proposes one module, and none before it that the group has not had and somebody lacks', () => {
		for (const world of worlds.filter(({ order }) => order === 'linear')) {
			const suggestions = nextSession(world);
			const found = suggestions.filter(isProposed);
			expect(found.length).toBeLessThan(2);
			if (!found[0] || found[0].session > 0) continue;
			const before = ids.slice(0, ids.indexOf(found[0].module));
			const open = before.filter((id) => timesHeld(world.held, id) < (id === 'urges' ? 2 : 1));
			for (const id of open)
				expect(suggestions.find(({ module }) => module === id)!.against).toContainEqual({ why: 'nobody-lacks' });
		}
	});

	test('a module keeps its distance from its last time', () => {
		for (const world of worlds)
			for (const { module, session } of nextSession(world).filter(isProposed)) {
				const days = world.course.modules.find(({ id }) => id === module)!.rules.spacingDays ?? 0;
				const last = world.held.findLast((it) => it.module === module);
				if (last && session === 0) expect(plusDays(last.day, days) <= day).toBe(true);
			}
	});

	test('everything is weighed once, and what is proposed comes first', () => {
		for (const world of worlds) {
			const suggestions = nextSession(world);
			expect(suggestions.map(({ module }) => module).sort()).toEqual([...ids].sort());
			const first = suggestions.findIndex((it) => !isProposed(it));
			if (first >= 0) expect(suggestions.slice(first).some(isProposed)).toBe(false);
		}
	});
});
