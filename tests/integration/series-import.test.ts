import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { ImportSent } from '#lib/server/people-import/preview.ts';
import { importSeries } from '#lib/server/series-import/importing.ts';
import { previewSeries } from '#lib/server/series-import/preview.ts';
import { meetingRooms, saveRoom } from '#lib/server/weeks/meeting-rooms.ts';
import { hire } from '#tests/support/cast.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Monday 2 November 2026, 9:00 in New York. */
const monday = Date.UTC(2026, 10, 2, 14);
let clinic: Clinic;
let ada: StaffMember;
let place: { id: string; timeZone: string };
const list = (text: string, choices: Record<string, string> = {}): ImportSent => ({
	...{ text, startsOn: '2026-11-03', locale: 'en', columns: {}, choices }
});
const preview = async (sent: ImportSent, staff = ada) => {
	const read = await previewSeries(staff, place, sent, monday);
	if (!read.ok) throw new Error(read.code);
	return read.preview;
};
const counts = () => {
	const { db, t } = clinic.app.store;
	return Promise.all([t.series, t.session, t.audit].map((table) => db.$count(table)));
};

beforeAll(async () => {
	clinic = await openClinic();
	ada = await hire(clinic.app, { key: 'ada', name: 'Ada Brook', standings: ['admin'] });
	const { db, t } = clinic.app.store;
	const [group] = await db.select().from(t.group).where(eq(t.group.id, 'skills'));
	const [program] = await db.select().from(t.program).where(eq(t.program.id, group!.programId));
	place = { id: program!.id, timeZone: program!.timeZone };
	await saveRoom(place.id, { id: null, name: 'Garden', capacity: 12 }, ada.id);
}, 60_000);
afterAll(() => clinic.close());

const title = 'Skills group';
const emailOf = async ({ id }: StaffMember) =>
	(await clinic.app.auth.people()).find((one) => one.id === id)!.email.toUpperCase();

describe('a list of series', () => {
	test('is shown with each problem, and nothing is written', async () => {
		const before = await counts();
		const read = await preview(list(`Group;Days;Time;Room\n${title};Mon, Wed;9:00;Garden\n${title};Thu;noon;Attic`));
		expect(read).toMatchObject({ count: 2, unsettled: 1 });
		expect(read.rows.map(({ problems }) => problems.map(({ field }) => field))).toEqual([[], ['room', 'startsAt']]);
		expect(await importSeries(ada, place, list(`Group;Days;Time\n${title};Thu;noon`), monday)).toMatchObject({
			ok: false
		});
		expect(await counts()).toEqual(before);
	});

	test('becomes series with their sessions, all in one', async () => {
		const text = `Group;Days;Time;Minutes;Until;Room;Facilitators\n${title};Tue;18:00;90;2026-11-24;Garden;${await emailOf(clinic.maya)}\n${title};Sat;10:00;50;;;`;
		expect(await importSeries(ada, place, list(text), monday)).toEqual({ ok: true, count: 2 });
		const { db, t } = clinic.app.store;
		const [garden] = await meetingRooms(place.id);
		const [tuesdays] = await db.select().from(t.series).where(eq(t.series.startsAt, '18:00'));
		expect(tuesdays).toMatchObject({
			...{ rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2026-11-03', endsOn: '2026-11-24', minutes: 90 },
			...{ meetingRoomId: garden!.id, facilitators: [clinic.maya.id], by: ada.id }
		});
		expect(await db.$count(t.session, eq(t.session.seriesId, tuesdays!.id))).toBe(4);
		expect(await db.$count(t.audit, eq(t.audit.act, 'series.imported'))).toBe(1);
	});

	test('again: what the group has already, and what is in its way, is pointed out and can be added anyway or left out', async () => {
		const text = `Group;Days;Time\n${title};Tue;18:30\n${title};Sun;10:00`;
		const read = await preview(list(text));
		expect(read.rows[0]).toMatchObject({ isUnsettled: true, doubles: [{ kind: 'exists', startsOn: '2026-11-03' }] });
		expect(read.rows[0]!.clashes.map(({ kind }) => kind)).toContain('group');
		expect(await importSeries(ada, place, list(text), monday)).toMatchObject({ ok: false });
		expect((await preview(list(text, { 2: 'anyway' }))).unsettled).toBe(0);
		expect(await importSeries(ada, place, list(text, { 2: 'skip' }), monday)).toEqual({ ok: true, count: 1 });
	});

	test('a problem is not imported anyway; groups that somebody does not plan are none to them', async () => {
		expect((await preview(list(`Group;Days;Time\n${title};Thu;noon`, { 2: 'anyway' }))).unsettled).toBe(1);
		const read = await preview(list(`Group;Days;Time\n${title};Thu;9:00`), clinic.otto);
		expect(read.rows[0]!.problems).toMatchObject([{ field: 'group', code: 'group' }]);
	});
});
