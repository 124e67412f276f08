import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block } from '#lib/room/agenda/block.ts';
import { startApp } from '#lib/server/start.ts';
import { dismissing } from '#lib/server/auth/notices.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readConfig } from '#lib/server/config.ts';
import { enrol } from '#lib/server/programs/enrolments.ts';
import { passOf } from '#lib/server/live/displays.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { ownTimeZone } from '#lib/domain/format.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clients as people, hireAll, type ClientKey } from './cast.ts';

export const agenda: Block[] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{
		id: 'check-in',
		title: 'Check-in',
		minutes: 10,
		activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'word', 'goal', 'need'] }
	},
	{ id: 'practice', title: 'Practice', minutes: 20, activity: { kind: 'worksheet', slug: 'thought-record' } },
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];

export type World = {
	dataDir: string;
	group: string;
	session: number;
	/** UTC milliseconds. */
	plannedStart: number;
	joinCode: string;
	joinToken: string;
	displayCode: string;
	/** What the console's own link lets a display in with. */
	displayPass: string;
	staff: Record<(typeof hired)[number], StaffMember>;
	clients: Record<(typeof enrolled)[number], { id: string; name: string; preferredName: string }>;
};
const hired = ['maya', 'jonas', 'sara', 'ada'] as const;
const enrolled = ['ana', 'benito', 'cho', 'dee'] as const;

/** A clinic without a session, in a folder that is copied for each story: hashing four passwords takes longer than the copy. */
type Template = Pick<World, 'dataDir' | 'group' | 'staff' | 'clients'>;
let template: Promise<Template> | undefined;

/**
 * A clinic on a fresh data folder, made by the product's own services and closed again, for a server to be started on: Maya and
 * Jonas lead, Sara supervises, Ada administers; four people are enrolled; a session with this
 * agenda is planned for now.
 */
export async function makeWorld(blocks: Block[] = agenda): Promise<World> {
	const { dataDir: from, ...clinic } = await (template ??= makeTemplate());
	const dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-'));
	cpSync(from, dataDir, { recursive: true });
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	const plannedStart = Date.now();
	const session = await sessions.create(
		{ groupId: clinic.group, title: 'Tuesday skills', plannedStart, plannedMinutes: 40, blocks },
		clinic.staff.maya.id
	);
	const codes = (await sessions.codes(session))!;
	const displayPass = passOf(codes.displayCode);
	await app.stop();
	return { dataDir, session, plannedStart, ...codes, displayPass, ...clinic };
}

async function makeTemplate(): Promise<Template> {
	const dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-'));
	process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	const staff = await hireAll(app, hired);
	const timeZone = ownTimeZone();
	const group = await groups.create(
		{
			title: 'Tuesday skills',
			purpose: 'One skill at a time.',
			program: { name: 'Day program', weeklyHours: 9, weeks: 12, timeZone },
			capacity: 10,
			plannedMinutes: 40,
			noteFormat: 'DAP',
			team: { facilitator: [staff.maya.id, staff.jonas.id], supervisor: [staff.sara.id] }
		},
		staff.ada
	);
	const enrolOne = async (key: ClientKey) => {
		const { name, preferredName } = people[key];
		const done = await enrol(group, people[key], dayOf(Date.now(), timeZone), staff.ada.id);
		if (!done.ok) throw new Error(`${name} could not be enrolled: ${done.code}`);
		return { id: done.clientId, name, preferredName };
	};
	const clients = {} as World['clients'];
	for (const key of enrolled) clients[key] = await enrolOne(key);
	// The stories begin later: who has which role is no news any more.
	await app.store.write((tx) => Object.values(staff).map(({ id }) => dismissing(app.store, tx, id, Date.now())));
	await app.stop();
	return { dataDir, group, staff, clients };
}
