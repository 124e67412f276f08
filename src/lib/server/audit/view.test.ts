import type { Database } from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Standing } from '#lib/domain/standing.ts';
import type { App } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readConfig } from '#lib/server/config.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { startApp } from '#lib/server/start.ts';
import { shownRows } from './shown.ts';
import { readingIn } from './unusual.ts';
import { allOf, countOf, pageOf, rowsOf, type Filter } from './view.ts';

const HOUR = 3600_000;
/** Tuesday, March 9, 2027, 10:00 in New York. */
const ten = Date.UTC(2027, 2, 9, 15);

let dataDir: string;
let app: App;
let maya: StaffMember;
let omar: StaffMember;
let ana: string;
let ben: string;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-audit-'));
	app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	maya = await colleague('Maya', ['facilitator']);
	omar = await colleague('Omar', ['admin']);
	const program = { name: 'Riverside IOP', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York' };
	const rest = { purpose: 'Noticing thoughts.', capacity: 12, plannedMinutes: 50, noteFormat: 'DAP' as const };
	const tuesday = await groups.create(
		{ title: 'Tuesday skills', ...rest, program, team: { facilitator: [maya.id], supervisor: [] } },
		omar
	);
	ana = await clients.add({ name: 'Ana Torres', preferredName: 'Ana', locale: 'en' }, omar.id);
	ben = await clients.add({ name: 'Ben Okafor', preferredName: 'Ben', locale: 'en' }, omar.id);
	await enrolments.enrol(tuesday, { clientId: ana }, '2027-03-01', omar.id);
});
afterEach(async () => {
	await app.stop();
	rmSync(dataDir, { recursive: true });
});

async function colleague(name: string, standings: Standing[]): Promise<StaffMember> {
	const person = { name, credentials: '', locale: 'en' as const };
	const email = `${name}@clinic.example`;
	const made = await app.auth.createStaff({ ...person, email, password: 'seven herons at dusk' }, 'system');
	if (!made.ok) throw new Error(made.code);
	return { id: made.id, standings, ...person };
}

const reads = (by: string, clientId: string, at: number, session = 7) =>
	app.store.write(() => [
		app.store.audit.row({ at, by, act: 'note.read', subject: `note-${clientId}`, session, clientId, detail: 'words' })
	]);

test('the trail is turned page by page, newest first, and no row comes twice or is left out', async () => {
	// Many in the same millisecond, as reading a list produces them.
	for (let n = 0; n < 120; n++) await reads(maya.id, ana, ten + Math.floor(n / 7));
	const filter = { client: ana, act: 'note.read' };
	const seen: number[] = [];
	let page = await pageOf(filter);
	for (;;) {
		seen.push(...page.rows.map(({ seq }) => seq));
		if (!page.older) break;
		page = await pageOf(filter, page.older);
	}
	expect(seen).toHaveLength(120);
	expect(seen).toEqual(seen.toSorted((a, b) => b - a));
	expect(await countOf(filter)).toEqual({ count: 120, isMore: false });
	const exported: number[] = [];
	for await (const rows of allOf(filter)) exported.push(...rows.map(({ seq }) => seq));
	expect(exported).toEqual(seen);
});

test('rows are found by person, client, session, act and time, and details stay sealed', async () => {
	await reads(maya.id, ana, ten, 7);
	await reads(maya.id, ben, ten + HOUR, 8);
	await reads(omar.id, ana, ten + 2 * HOUR, 8);
	const found = async (filter: Filter) =>
		(await pageOf({ act: 'note.read', ...filter })).rows.map(({ at }) => (at - ten) / HOUR);
	expect(await found({})).toEqual([2, 1, 0]);
	expect(await found({ by: maya.id })).toEqual([1, 0]);
	expect(await found({ client: ana })).toEqual([2, 0]);
	expect(await found({ session: 8 })).toEqual([2, 1]);
	expect(await found({ from: ten + HOUR, to: ten + 2 * HOUR })).toEqual([1]);
	expect(await found({ by: omar.id, client: ben })).toEqual([]);
	expect(JSON.stringify(await pageOf({}))).not.toContain('words');
});

test.each<[string, Filter]>([
	['nothing', {}],
	['a person', { by: 'a' }],
	['a client', { client: 'a' }],
	['a session', { session: 7 }],
	['an act', { act: 'note.read' }],
	['a time', { from: ten, to: ten + HOUR }]
])('[R13] a page by %s is read along an index, without sorting', (_, filter) => {
	const { sql, params } = rowsOf(filter, { at: ten, seq: 3 }, 50).toSQL();
	const { $client } = app.store.db as unknown as { $client: Database };
	const plan = $client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[];
	expect(plan.map(({ detail }) => detail).join()).toMatch(/^SEARCH audit USING INDEX audit_by_/);
});

test('[R17] names of clients are for those who know them: administering opens none', async () => {
	await reads(maya.id, ana, ten);
	await reads(maya.id, ben, ten);
	const { rows } = await pageOf({ act: 'note.read' });
	const names = async (viewer: StaffMember) =>
		Object.fromEntries((await shownRows(viewer, rows)).map(({ client }) => [client!.id, client!.name]));
	expect(await names(omar)).toEqual({ [ana]: null, [ben]: null });
	expect(await names({ ...omar, id: maya.id, standings: ['admin', 'facilitator'] })).toEqual({
		[ana]: 'Ana Torres',
		[ben]: null
	});
	expect((await shownRows(omar, rows))[0]!.by).toEqual({ kind: 'staff', id: maya.id, name: 'Maya' });
});

test('unusual reading: outside own groups, at night, many charts', async () => {
	const month = [Date.UTC(2027, 2, 1, 5), Date.UTC(2027, 3, 1, 4)] as const;
	await reads(maya.id, ana, ten);
	await reads(maya.id, ana, ten);
	// 10 PM in New York.
	await reads(maya.id, ben, Date.UTC(2027, 2, 10, 3));
	// 5:59 and 6:00 AM.
	await reads(maya.id, ana, Date.UTC(2027, 2, 10, 10, 59));
	await reads(maya.id, ana, Date.UTC(2027, 2, 10, 11));
	for (let n = 0; n < 25; n++) await reads(omar.id, `client-${n}`, ten);
	// Before Ana joined the group, and in another month.
	await reads(maya.id, ana, Date.UTC(2027, 1, 28, 15));
	expect(await readingIn(...month, 'America/New_York')).toEqual([
		{ by: omar.id, name: 'Omar', charts: 25, outside: 25, night: 0, isMany: false },
		{ by: maya.id, name: 'Maya', charts: 2, outside: 1, night: 2, isMany: false }
	]);
	const ruth = await colleague('Ruth', ['supervisor']);
	await reads(ruth.id, ana, ten);
	expect((await readingIn(...month, 'America/New_York')).map(({ name, isMany }) => [name, isMany])).toEqual([
		['Omar', true],
		['Maya', false],
		['Ruth', false]
	]);
});
