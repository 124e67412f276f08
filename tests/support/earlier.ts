import type { By } from '#lib/domain/decision.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { App } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

const week = 7 * 24 * 3600_000;
type Leads = { id: string; name: string };
type Came = { name: string; client: string | null; answers: Record<string, number | string | null> };

/** A session of the group some weeks ago that asked these fields, led and over; who came is answered for. Returns its id. */
export async function metBefore(
	app: App,
	groupId: string,
	leads: Leads,
	weeksAgo: number,
	fields: readonly string[],
	came: Came[],
	now = Date.now()
): Promise<number> {
	const plannedStart = now - weeksAgo * week;
	const asks = { kind: 'check-in', fields } as never;
	const blocks = [{ id: 'in', title: 'Check-in', minutes: 10, activity: asks }];
	const plan = { groupId, title: 'Skills group', plannedStart, plannedMinutes: 50, blocks };
	const session = await sessions.create(plan, leads.id);
	const lead: By = { as: 'staff', ...leads };
	const say = async (command: { type: string; [key: string]: unknown }, at = plannedStart) => {
		const reply = await app.rooms.execute(session, lead, randomId(), command as RoomCommand, { at });
		if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
	};
	await say({ type: 'staff.arrive' });
	await say({ type: 'session.open' });
	await say({ type: 'session.start' });
	for (const { name, client, answers } of came) {
		await say({ type: 'seat.enter', name, client });
		const { seats } = (await app.rooms.state(session)).staff;
		const seat = Object.keys(seats).find((it) => seats[it]!.client === client && seats[it]!.name === name)!;
		for (const [field, value] of Object.entries(answers))
			await say({ type: 'check-in.answer-for', block: 'in', seat, field, value });
	}
	await say({ type: 'session.end' }, plannedStart + 50 * 60_000);
	return session;
}
