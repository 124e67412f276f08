import { asc, inArray } from 'drizzle-orm';
import type { Curriculum, SessionTemplate } from '#lib/curricula/curriculum.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { blocksOf } from './blocks.ts';
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

async function newestOf(sessions: number[]): Promise<Map<number, SessionModule>> {
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

/**
 * Plans a session from a template and records what it teaches, in one unit. Only before it starts: what a held session taught does not change
 * (R18). Replaces the existing plan.
 */
export async function fill(
	session: number,
	{ curriculum, module, template }: Template,
	locale: Locale,
	staff: Pick<StaffMember, 'id' | 'name'>,
	at = Date.now()
): Promise<Filled> {
	const { store, rooms } = app();
	const { room } = await rooms.state(session);
	if (room.status !== 'planned' && room.status !== 'lobby') return 'begun';
	const blocks = blocksOf(template, locale);
	const row = {
		...{ id: randomId(), session, edition: await nextEdition(session), curriculum: curriculum.slug },
		...{ version: curriculum.version, module, template: template.slug, templateVersion: template.version },
		...{ blocks: blocks.map(({ id }) => id), by: staff.id, at }
	};
	const reply = await rooms.execute(
		session,
		{ as: 'staff', id: staff.id, name: staff.name },
		randomId(),
		{ type: 'agenda.edit', blocks, edition: room.edition },
		{
			at,
			also: (tx) => [
				keepVersion(tx, curriculum, at),
				tx.insert(store.t.sessionModule).values(row),
				store.audit.row({
					at,
					by: staff.id,
					act: 'session.module-chosen',
					subject: String(session),
					session,
					detail: template.slug
				})
			]
		}
	);
	return reply.ok ? 'done' : reply.code === 'not-yours' ? 'not-yours' : 'overtaken';
}

const nextEdition = async (session: number): Promise<number> =>
	((await newestOf([session])).get(session)?.edition ?? 0) + 1;
