import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { By } from '#lib/domain/decision.ts';
import type { Answer } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { startApp, type StartedApp } from '#lib/server/start.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readConfig } from '#lib/server/config.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { founding } from '#lib/server/programs/team.ts';
import { clients, hireAll } from './cast.ts';
import { sightIn } from './given.ts';
import { pressed } from './pressed.ts';

/** Tuesday 3 March 2026, 10:00 in New York. */
export const ten = Date.UTC(2026, 2, 3, 15);
export const at = (minutes: number) => ten + minutes * 60_000;

export const blocks: Block[] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{
		id: 'checkin',
		title: 'Check-in',
		minutes: 10,
		activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'word', 'goal', 'need'] }
	},
	{ id: 'skill', title: 'Skill', minutes: 30, activity: { kind: 'worksheet', slug: 'thought-record' } },
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];

export type Clinic = Awaited<ReturnType<typeof openClinic>>;

const startOn = async (dataDir: string, env: Record<string, string> = {}) => {
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env }));
	app.log.level = 'silent';
	return app;
};

/** The clinics of a worker that were closed again once they were made, by language: hashing four passwords takes longer than a copy. */
const made = new Map<StaffMember['locale'], ReturnType<typeof makeTemplate>>();

/** A small clinic on a store of its own: Maya and Jonas lead a group of Ana, Ben and Cho; Sara supervises; Otto works elsewhere. */
export async function openClinic(locale: StaffMember['locale'] = 'en', env: Record<string, string> = {}) {
	const dataDir = mkdtempSync(join(tmpdir(), 'clinic-'));
	const isPlain = Object.keys(env).length === 0;
	if (isPlain && !made.has(locale)) made.set(locale, makeTemplate(locale));
	const template = isPlain ? await made.get(locale)! : null;
	if (template) cpSync(template.dataDir, dataDir, { recursive: true });
	const app = await startOn(dataDir, env);
	const staff = template?.staff ?? (await found(app, locale));
	const close = async () => {
		await app.stop();
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { app, dataDir, ...staff, close };
}

async function makeTemplate(locale: StaffMember['locale']) {
	const dataDir = mkdtempSync(join(tmpdir(), 'clinic-'));
	process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
	const app = await startOn(dataDir);
	const staff = await found(app, locale);
	await app.stop();
	return { dataDir, staff };
}

async function found(app: StartedApp, locale: StaffMember['locale']) {
	const { store } = app;
	const { t } = store;
	const staff = await hireAll(app, ['maya', 'jonas', 'sara', 'otto'], locale);
	const team = { facilitator: [staff.maya.id, staff.jonas.id], supervisor: [staff.sara.id] };
	const born = { createdAt: 0, agenda: blocks, capacity: 12, plannedMinutes: 50, noteFormat: 'DAP' as const };
	await store.write((tx) => [
		tx.insert(t.program).values({
			...{ id: 'iop', name: 'Evening program', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York', createdAt: 0 }
		}),
		tx.insert(t.group).values({ ...born, id: 'skills', programId: 'iop', title: 'Skills group', purpose: 'Skills.' }),
		...founding(tx, 'skills', team, 'system', 0),
		...(['ana', 'ben', 'cho'] as const).flatMap((id) => [
			tx.insert(t.client).values({ ...clients[id], id, createdAt: 0 }),
			tx.insert(t.enrolment).values({ id: `e-${id}`, clientId: id, groupId: 'skills', startsOn: '2026-01-05' })
		])
	]);
	return staff;
}

/** One session of the group, told in its own time; minutes are counted from ten o'clock on Tuesday, also where it is planned for later. */
export async function meet({ app, maya }: Pick<Clinic, 'app' | 'maya'>, plan: Block[] = blocks, plannedStart = ten) {
	const session = await create(
		{ groupId: 'skills', title: 'Skills group', plannedStart, plannedMinutes: 50, blocks: plan },
		maya.id
	);
	const lead: By = { as: 'staff', id: maya.id, name: maya.name };
	const say = async (minute: number, by: By, command: { type: string; [key: string]: unknown }) => {
		const state = await app.rooms.state(session);
		const aimed = pressed(command, () => sightIn(state, command)) as RoomCommand;
		const reply = await app.rooms.execute(session, by, randomId(), aimed, { at: at(minute) });
		if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
	};
	const arrive = async (minute: number, name: string, client: string | null): Promise<string> => {
		const taken = await takeSeat(session, { name, locale: 'en' }, at(minute));
		if (!taken.ok) throw new Error(taken.code);
		await say(minute, lead, { type: 'seat.admit', seat: taken.seat, client });
		await say(minute, { as: 'system' }, { type: 'seat.arrive', seat: taken.seat });
		return taken.seat;
	};
	const checkIn = async (minute: number, seat: string, answers: Record<string, string | number | null>) => {
		for (const [field, value] of Object.entries(answers))
			await say(minute, { as: 'seat', seat }, { type: 'check-in.answer', block: 'checkin', field, value });
		await say(minute, { as: 'seat', seat }, { type: 'check-in.finish', block: 'checkin' });
	};
	const write = async (seat: string, answers: Record<string, Answer>) => {
		for (const [path, value] of Object.entries(answers))
			await new Promise<void>((done, fail) =>
				app.responses.save(
					{ session, seat },
					randomId(),
					{ type: 'response.save', block: 'skill', path, value },
					(reply) => (reply.ok ? done() : fail(new Error(`${path}: ${reply.code}`)))
				)
			);
	};
	return { session, lead, say, arrive, checkIn, write, system: { as: 'system' } as By };
}
