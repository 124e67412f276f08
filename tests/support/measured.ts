import type { By } from '#lib/domain/decision.ts';
import type { Measure } from '#lib/measures/measure.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import { create } from '#lib/server/programs/sessions.ts';
import type { Clinic } from './clinic.ts';
import { sightIn } from './given.ts';
import { pressed } from './pressed.ts';

/** Answers that add up to a total, the highest first; without a total none. */
function answersTo({ items }: Measure, total: number | null): [string, number][] {
	const scored = items.filter((item) => item.scored);
	if (total === null) return [];
	return scored.map(({ id }, i) => [id, Math.max(0, Math.min(3, total - 3 * i))]);
}

/** A session of the group that asked one questionnaire, led by Maya and over. `total` is null for who left it unfinished. Returns its id. */
export async function metWith(
	{ app, maya }: Clinic,
	{ at, measure }: { at: number; measure: Measure },
	came: { client: string; total: number | null }[]
): Promise<number> {
	const blocks = [
		{ id: 'ask', title: measure.name, minutes: 5, activity: { kind: 'measure' as const, slug: measure.slug } }
	];
	const plan = { groupId: 'skills', title: 'Skills', plannedStart: at, plannedMinutes: 50, blocks };
	const session = await create(plan, maya.id);
	const lead: By = { as: 'staff', id: maya.id, name: maya.name };
	const say = async (by: By, command: { type: string; [key: string]: unknown }, then = at) => {
		const state = await app.rooms.state(session);
		const aimed = pressed(command, () => sightIn(state, command)) as RoomCommand;
		const reply = await app.rooms.execute(session, by, randomId(), aimed, { at: then });
		if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
	};
	await say(lead, { type: 'staff.arrive' });
	await say(lead, { type: 'session.open' });
	const seats = new Map<string, string>();
	for (const { client } of came) {
		const taken = await takeSeat(session, { name: client, locale: 'en' }, at);
		if (!taken.ok) throw new Error(taken.code);
		await say(lead, { type: 'seat.admit', seat: taken.seat, client });
		await say({ as: 'system' }, { type: 'seat.arrive', seat: taken.seat });
		seats.set(client, taken.seat);
	}
	await say(lead, { type: 'session.start' });
	for (const { client, total } of came)
		for (const [item, value] of answersTo(measure, total))
			await say(
				{ as: 'seat', seat: seats.get(client)! },
				{ type: 'measure.answer', block: 'ask', item, value },
				at + 1
			);
	await say(lead, { type: 'session.end' }, at + 50 * 60_000);
	return session;
}
