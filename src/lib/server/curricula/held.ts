import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { HeldSession } from '#lib/domain/curricula/coverage.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { spansOf } from '#lib/server/records/block-spans.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';
import { modulesOf, templateIn, type Chosen } from './session-modules.ts';
import { versionOf } from './versions.ts';

/** A block active for less than this, in milliseconds, was only passed through. */
const passing = 30_000;

export type Held = HeldSession & { groupId: string; title: string; startedAt: number; timeZone: string };

/** Whose coverage: a group's, or that of a person without one; what was held in other programs is not for its staff. */
export type Place = { groupId: string | null; programs: string[] };

/** Held sessions that taught a module of a curriculum: a group's, and the other given ones. Oldest first. */
export async function heldSessions(slug: string, { groupId, programs }: Place, others: number[]): Promise<Held[]> {
	const { t, db } = app().store;
	const { session, sessionModule, group, program } = t;
	const which = or(groupId === null ? undefined : eq(session.groupId, groupId), inArray(session.id, others));
	const teaching = db
		.select({ id: sessionModule.session })
		.from(sessionModule)
		.where(eq(sessionModule.curriculum, slug));
	const rows = await db
		.select({ session, zone: program.timeZone })
		.from(session)
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(
			and(
				which,
				inArray(group.programId, programs),
				inArray(session.id, teaching),
				inArray(session.status, ['ended', 'closed']),
				isNotNull(session.endedAt)
			)
		);
	const chosen = await modulesOf(rows.map((row) => row.session.id));
	const found = await Promise.all(
		rows.map(async ({ session: { id, groupId, title, plannedStart, startedAt, endedAt, timeZone }, zone }) => {
			const of = chosen.get(id);
			if (!of || of.curriculum !== slug || startedAt === null || endedAt === null) return [];
			const meeting = { plannedStart, startedAt, endedAt };
			const there = timeZone ?? zone;
			const place = { session: id, groupId, title, startedAt, timeZone: there, day: dayOf(startedAt, there) };
			return [{ ...place, module: of.module, template: of.template, parts: await partsOf(of, meeting) }];
		})
	);
	return found.flat().sort((a, b) => a.startedAt - b.startedAt);
}

type Meeting = { plannedStart: number; startedAt: number; endedAt: number };

/** The blocks that count, by the version the session was planned from, and when each was active. Skipped ones are left out. */
async function partsOf(chosen: Chosen, meeting: Meeting): Promise<HeldSession['parts']> {
	const curriculum = await versionOf(chosen.curriculum, chosen.version);
	const template = curriculum && templateIn(curriculum, chosen.template)?.template;
	const { state } = await foldedLog(chosen.session);
	return (template?.blocks ?? []).flatMap(({ stage }, n) => {
		const block = state.room.blocks.find(({ id }) => id === chosen.blocks[n]);
		const spans = block ? spansOf({ state, meeting }, block) : [];
		const length = spans.reduce((sum, { from, to }) => sum + to - from, 0);
		return stage && length >= passing ? [{ stage, spans }] : [];
	});
}
