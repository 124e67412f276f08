import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curricula } from '#lib/curricula/index.ts';
import { wasThere } from '#lib/domain/attendance-history.ts';
import { locales, type Locale } from '#lib/domain/worksheet.ts';
import { companyFor } from '#lib/made-up/people.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { coverageOf } from '#lib/server/curricula/coverage.ts';
import { fill, templateIn } from '#lib/server/curricula/session-modules.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { aboutAnswer } from '#lib/server/live/responses.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { gather } from '#lib/server/records/gather.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { AtOnce, isSave, led } from '#tests/support/played.ts';

/** Every session that the product ships is planned, led through all of its blocks by made-up people, and ended, in both languages. */
const all = curricula.flatMap((curriculum) =>
	curriculum.modules.flatMap(({ sessions }) =>
		sessions.map(({ slug }) => [slug, templateIn(curriculum, slug)!] as const)
	)
);

/** What a room may answer where too few people answered to show anything. */
const tooFew = ['too-few', 'not-now'];

describe.each(locales)('%s', (locale: Locale) => {
	let clinic: Clinic;
	beforeAll(async () => {
		clinic = await openClinic(locale);
	});
	afterAll(() => clinic.close());

	test.concurrent.each(all)('%s', async (_slug, template) => {
		const { app, maya } = clinic;
		const { session, lead, say, arrive } = await meet(clinic);
		expect(await fill(session, template, locale, maya, at(-30))).toBe('done');
		await say(-10, lead, { type: 'staff.arrive' });
		await say(-10, lead, { type: 'session.open' });
		const seats: string[] = [];
		for (const client of ['ana', 'ben', 'cho']) seats.push(await arrive(-5, client, client));
		await say(0, lead, { type: 'session.start' });
		const people = companyFor(locale)
			.slice(0, 3)
			.map((person, n) => ({ seat: seats[n]!, who: new AtOnce(person, n) }));

		let minute = 0;
		for (const { title, minutes, activity } of template.template.blocks) {
			const block = (await app.rooms.state(session)).room.blocks.find(({ title: is }) => is === title[locale])!;
			expect((await app.rooms.state(session)).room.current).toBe(block.id);
			expect(block.activity).toEqual(activity);
			const presses = led(block, seats);
			for (const command of presses.first) await say(minute, lead, command);
			for (let turn = true; turn;) {
				turn = false;
				for (const { seat, who } of people) {
					const state = await app.rooms.state(session);
					const acts = who.next({ room: state.room, seat: state.seats[seat] }, block);
					for (const command of acts ?? [])
						if (isSave(command)) await saved(app, { session, seat }, command);
						else await answered(clinic, { session, seat, locale, minute }, command as RoomCommand);
					turn ||= acts !== null;
				}
			}
			for (const command of presses.then) {
				const reply = await app.rooms.execute(session, lead, randomId(), command as RoomCommand, { at: at(minute) });
				expect(reply.ok || tooFew.includes(reply.code), `${command.type}: ${JSON.stringify(reply)}`).toBe(true);
			}
			minute += minutes;
			if (minute < 50) await say(minute, lead, { type: 'agenda.next' });
		}
		await say(50, lead, { type: 'session.end' });

		expect(await confirm(maya, session, {}, at(60))).toEqual({ ok: true });
		const gathered = (await gather(session))!;
		const lines = await linesOf(gathered);
		expect(lines.filter((line) => line.now && wasThere(line.now.status))).toHaveLength(3);
		const drafts = await ensureDrafts(maya, gathered, lines, at(61));
		expect(drafts).toHaveLength(4);
	});

	test('who was there to the end was taught and practiced all of it', async () => {
		for (const curriculum of curricula) {
			const place = { groupId: 'skills', programs: ['iop'] };
			const { ledgers, open } = await coverageOf(curriculum, ['ana', 'ben', 'cho'], place);
			expect(open).toEqual([]);
			for (const [person, ledger] of ledgers)
				for (const { id, sessions } of curriculum.modules) {
					const { taught, practiced } = ledger.get(id)!;
					expect(taught.map(({ template }) => template).sort(), `${person} ${id}`).toEqual(
						sessions.map(({ slug }) => slug).sort()
					);
					expect(practiced, `${person} ${id}`).toBe(sessions.length);
				}
		}
	});
});

type Seated = { session: number; seat: string };

const saved = ({ responses }: Clinic['app'], seat: Seated, command: Parameters<typeof responses.save>[2]) =>
	new Promise<void>((done, fail) =>
		responses.save(seat, randomId(), command, (reply) =>
			reply.ok ? done() : fail(new Error(`${command.path}: ${reply.code}`))
		)
	);

async function answered({ app }: Clinic, of: Seated & { locale: Locale; minute: number }, command: RoomCommand) {
	const { session, seat, locale, minute } = of;
	const showing = aboutAnswer(command);
	const reply = showing
		? await app.responses.show({ session, seat, locale }, randomId(), showing)
		: await app.rooms.execute(session, { as: 'seat', seat }, randomId(), command, { at: at(minute) });
	expect(reply.ok || reply.code === 'not-now', `${command.type}: ${JSON.stringify(reply)}`).toBe(true);
}
