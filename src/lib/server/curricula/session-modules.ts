import { asc, eq, inArray } from 'drizzle-orm';
import type { Curriculum, SessionTemplate } from '#lib/curricula/curriculum.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { blocksOf } from './blocks.ts';
import { guiding, type Guide } from './guides.ts';
import { keepVersion } from './versions.ts';

/** The latest choice of what a session teaches. */
export type SessionModule = Tables['sessionModule']['$inferSelect'];
export type Chosen = SessionModule & { module: string; template: string };

const isChosen = (row: SessionModule): row is Chosen => row.module !== null && row.template !== null;

/** By session; sessions that teach no module are left out. */
export async function modulesOf(sessions: number[]): Promise<Map<number, Chosen>> {
	if (sessions.length === 0) return new Map();
	const newest = await newestOf(sessions);
	return new Map([...newest].flatMap(([session, row]) => (isChosen(row) ? [[session, row] as const] : [])));
}

/** The same, including sessions whose module was removed again. */
export async function newestOf(sessions: number[]): Promise<Map<number, SessionModule>> {
	const { t, db } = app().store;
	const { session, edition } = t.sessionModule;
	const rows = await db.select().from(t.sessionModule).where(inArray(session, sessions)).orderBy(asc(edition));
	return new Map(rows.map((row) => [row.session, row]));
}

/** A template with its curriculum and module. */
export type Template = { curriculum: Curriculum; module: string; template: SessionTemplate };

export function templateIn(curriculum: Curriculum, slug: string): Template | null {
	for (const { id, sessions } of curriculum.modules) {
		const template = sessions.find((it) => it.slug === slug);
		if (template) return { curriculum, module: id, template };
	}
	return null;
}

export type Filled = 'done' | 'begun' | 'not-yours' | 'overtaken';
/** Who plans a session; `seriesId` where their series does, in their name. */
export type Planner = Pick<StaffMember, 'id' | 'name'> & { seriesId?: string | null };

/**
 * Plans a session from a template and records what it teaches, in one unit. Only before it starts: what a held session taught does not change
 * (R18). Replaces the existing plan.
 */
export async function fill(
	session: number,
	of: Template,
	locale: Locale,
	staff: Planner,
	at = Date.now()
): Promise<Filled> {
	const blocks = blocksOf(of.template, locale);
	const edition = await nextEdition(session);
	return replan(session, blocks, staff, at, (tx) => teaching(tx, { session, edition, of, blocks }, staff, at));
}

/** Another plan than a template's; the session teaches no module any more. */
export async function fillWithout(
	session: number,
	{ blocks, guide }: { blocks: Block[]; guide: Guide | null },
	staff: Planner,
	at = Date.now()
): Promise<Filled> {
	const was = (await modulesOf([session])).get(session);
	return replan(session, blocks, staff, at, (tx) => [
		...leaving(tx, was, staff, at),
		...guiding(tx, session, guide, staff.id, at)
	]);
}

/** As part of the unit that plans a session in another way: it teaches this module no more. */
export function leaving(
	tx: Tx,
	was: Chosen | undefined,
	{ id: by, seriesId = null }: Planner,
	at: number
): Statement[] {
	if (!was) return [];
	const none = { module: null, template: null, templateVersion: null, blocks: [] as string[] };
	const row = { ...was, id: randomId(), edition: was.edition + 1, ...none, seriesId, by, at };
	return [tx.insert(app().store.t.sessionModule).values(row)];
}

/** Whether a session's plan still has any block of what it was made from: another plan may have been put in its place. */
export async function isStillPlanned(session: number, blocks: string[]): Promise<boolean> {
	const { room } = await app().rooms.state(session);
	return room.blocks.some(({ id }) => blocks.includes(id));
}

async function replan(
	session: number,
	blocks: Block[],
	{ id, name }: Planner,
	at: number,
	also: (tx: Tx) => Statement[]
): Promise<Filled> {
	const { rooms } = app();
	const { room } = await rooms.state(session);
	if (room.status !== 'planned' && room.status !== 'lobby') return 'begun';
	const command = { type: 'agenda.edit' as const, blocks, edition: room.edition };
	const reply = await rooms.execute(session, { as: 'staff', id, name }, randomId(), command, { at, also });
	return reply.ok ? 'done' : reply.code === 'not-yours' ? 'not-yours' : 'overtaken';
}

type Teaching = { session: number; edition: number; of: Template; blocks: Block[] };

/** As part of the unit that plans a session: what it teaches, in the words of today. */
export function teaching(
	tx: Tx,
	{ session, edition, of, blocks }: Teaching,
	{ id: by, seriesId = null }: Planner,
	at: number
): Statement[] {
	const { t, audit } = app().store;
	const { curriculum, module, template } = of;
	const row = {
		...{ id: randomId(), session, edition, curriculum: curriculum.slug, version: curriculum.version, module },
		...{ template: template.slug, templateVersion: template.version, blocks: blocks.map(({ id }) => id) }
	};
	return [
		keepVersion(tx, curriculum, at),
		tx.insert(t.sessionModule).values({ ...row, seriesId, by, at }),
		tx.delete(t.sessionGuide).where(eq(t.sessionGuide.session, session)),
		audit.row({ at, by, act: 'session.module-chosen', subject: String(session), session, detail: template.slug })
	];
}

const nextEdition = async (session: number): Promise<number> =>
	((await newestOf([session])).get(session)?.edition ?? 0) + 1;
