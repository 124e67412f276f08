import { eq, inArray, and } from 'drizzle-orm';
import { ownIn } from '#lib/domain/library/own-slug.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { readKept } from '#lib/room/agenda/read-kept.ts';
import { withSettings, withSheet } from '#lib/room/agenda/with-version.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { blockBySlug, settingsIn } from './published.ts';

/** How many plans have the new version now. */
export type Adopted = { sessions: number; plans: number };

/**
 * A new version goes into what has not begun: planned sessions whose doors are shut, usual agendas, and kept plans of the program. Whatever
 * is on, or over, keeps the version that people answered.
 */
export async function adopt(by: StaffMember, programId: string, slug: string): Promise<Adopted> {
	const { store, rooms } = app();
	const { db, t } = store;
	const { id } = ownIn(slug)!;
	const isOlder = (it: string) => it !== slug && ownIn(it)?.id === id;
	const block = blockBySlug(slug);
	const renewed = (blocks: Block[]) =>
		block ? withSettings(blocks, isOlder, settingsIn(slug, block)) : withSheet(blocks, isOlder, worksheetBySlug(slug)!);

	const groups = await db
		.select({ id: t.group.id, agenda: t.group.agenda })
		.from(t.group)
		.where(eq(t.group.programId, programId));
	const kept = await db
		.select({ id: t.kept.id, blocks: t.kept.blocks })
		.from(t.kept)
		.where(eq(t.kept.programId, programId));
	const agendas = groups.flatMap(({ id, agenda }) => changed(id, renewed(readKept(agenda))));
	const plans = kept.flatMap(({ id, blocks }) => changed(id, renewed(readKept(blocks))));
	await store.write((tx) => [
		...agendas.map(({ id, blocks: agenda }) => tx.update(t.group).set({ agenda }).where(eq(t.group.id, id))),
		...plans.map(({ id, blocks }) => tx.update(t.kept).set({ blocks }).where(eq(t.kept.id, id))),
		...agendas.map(({ id }) =>
			store.audit.row({ at: Date.now(), by: by.id, act: 'group.changed', subject: id, detail: 'agenda' })
		)
	]);

	const ahead = await db
		.select({ id: t.session.id })
		.from(t.session)
		.where(
			and(
				eq(t.session.status, 'planned'),
				inArray(
					t.session.groupId,
					groups.map(({ id }) => id)
				)
			)
		);
	let sessions = 0;
	for (const { id } of ahead) {
		const { room } = await rooms.state(id);
		const blocks = renewed(room.blocks);
		if (!blocks) continue;
		const command = { type: 'agenda.edit' as const, blocks, edition: room.edition };
		const reply = await rooms.execute(id, { as: 'staff', id: by.id, name: by.name }, randomId(), command);
		// One whose plan just changed, or that somebody leads by now, keeps the version that it has.
		if (reply.ok) sessions += 1;
	}
	return { sessions, plans: agendas.length + plans.length };
}

const changed = (id: string, blocks: Block[] | null) => (blocks ? [{ id, blocks }] : []);
