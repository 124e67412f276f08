import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, askedIn, deskViews, firstPage, nothingAsked, type Asked, type Cursor } from './desk.ts';

const id = fc.stringMatching(/^[a-zA-Z0-9._-]{1,20}$/);
const asked: fc.Arbitrary<Asked> = fc.record(
	{
		view: fc.constantFrom(...deskViews),
		within: fc.option(fc.record({ kind: fc.constantFrom('group' as const, 'program' as const), id })),
		author: fc.option(id),
		client: fc.option(id),
		guest: fc.option(fc.record({ session: fc.maxSafeNat(), person: id })),
		after: fc.option(fc.record({ due: fc.maxSafeInteger(), key: id }))
	},
	{ requiredKeys: ['within', 'author', 'client', 'guest', 'after'] }
);

test('an address says what was asked for, and only that', () => {
	fc.assert(
		fc.property(asked, (one) => {
			expect(askedIn(new URLSearchParams(addressOf(one)))).toEqual(one);
		})
	);
	expect(askedIn(new URLSearchParams('show=over-72&in=moon.1&after=x.1'))).toEqual(nothingAsked);
});

test('page after page shows everything once, in order, whatever list it comes from', () => {
	const item = fc.record({ due: fc.integer({ min: 0, max: 5 }), key: fc.uuid() });
	fc.assert(
		fc.property(fc.array(fc.array(item)), fc.integer({ min: 1, max: 4 }), fc.boolean(), (lists, size, newest) => {
			const order = (a: { due: number; key: string }, b: { due: number; key: string }) =>
				(newest ? -1 : 1) * (a.due - b.due || (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
			const whole = lists.flat().sort(order);
			const seen: typeof whole = [];
			let after: Cursor | null = null;
			do {
				const from: Cursor | null = after;
				const rest = lists.map((list) => list.filter((one) => from === null || order(one, from) > 0));
				const page: ReturnType<typeof firstPage<(typeof whole)[number]>> = firstPage(rest, size, newest);
				seen.push(...page.items);
				after = page.after;
			} while (after);
			expect(seen).toEqual(whole);
		})
	);
});
