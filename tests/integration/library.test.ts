import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldAt, isShareable } from '#lib/domain/worksheet-answers.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { worksheets } from '#lib/worksheets/index.ts';
import { workedAnswers } from '#lib/worksheets/worked.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { commandId } from '#tests/support/person.ts';

/** Every worksheet of the library once through a session: filled in, saved, read back from disk, and one answer shown to the group. */
let world: LiveWorld;
let maria: Staff;

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
});
afterAll(() => world.close());

const blockOf = (slug: string): Block => ({ id: slug, title: slug, minutes: 5, activity: { kind: 'worksheet', slug } });
const half = Math.ceil(worksheets.length / 2);

test.each([
	['the first half', worksheets.slice(0, half)],
	['the second half', worksheets.slice(half)]
])('[R1] what Ana writes on %s is there when it is read again, and one line of it on the wall', async (_, some) => {
	const { session, seats } = await world.live(
		maria,
		['Ana'],
		some.map(({ slug }) => blockOf(slug))
	);
	const [ana] = seats as [SeatOf];
	const { responses } = world.app;
	const seat = { session, seat: ana.seat };
	for (const [at, worksheet] of some.entries()) {
		if (at > 0) await world.say(session, maria, { type: 'agenda.next' });
		const answers = workedAnswers(worksheet, 'en');
		const replies = await Promise.all(
			Object.entries(answers).map(
				([path, value]) =>
					new Promise((done) => {
						void responses.save(seat, commandId(), { type: 'response.save', block: worksheet.slug, path, value }, done);
					})
			)
		);
		for (const reply of replies) expect(reply, worksheet.slug).toMatchObject({ ok: true });
		const words = Object.keys(answers).find(
			(path) => isShareable(worksheet, path) && fieldAt(worksheet, path)?.kind !== 'choice'
		);
		if (!words) continue;
		const command = { type: 'worksheet.share' as const, block: worksheet.slug, path: words, as: 'anonymous' as const };
		const about = { path: words, takesBack: false, sharing: 'anonymous' as const };
		expect(await responses.show({ ...seat, locale: 'en' }, commandId(), { command, about })).toMatchObject({
			ok: true
		});
	}
	const saved = await responses.ofSeat(session, ana.seat);
	expect(Object.fromEntries(saved.map(({ block, answers }) => [block, answers]))).toEqual(
		Object.fromEntries(some.map((worksheet) => [worksheet.slug, workedAnswers(worksheet, 'en')]))
	);
});
