import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartTrends } from '#lib/server/charts/trends-of.ts';
import { find } from '#lib/server/programs/sessions.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { bind } from '#lib/server/records/recognizing.ts';
import { trendsOf } from '#lib/server/records/trends.ts';
import { at, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { withoutIds } from '#tests/support/without-ids.ts';

let clinic: Clinic;
let now: number;
const asks = ['mood', 'anxiety', 'goal', 'place', 'cravings', 'sleep-hours'];

beforeAll(async () => {
	clinic = await openClinic();
	const { app, maya } = clinic;
	for (const weeks of [8, 7, 6, 5, 4, 3, 2])
		await metBefore(
			...([app, 'skills', maya, weeks, asks] as const),
			[
				{
					...{ name: 'Annie', client: 'ana' },
					answers: { mood: weeks, anxiety: weeks === 3 ? null : 2, goal: 'a goal of hers', place: '12 Elm Street' }
				},
				...(weeks === 2 ? [{ name: 'Ben', client: 'ben', answers: { cravings: 9, 'sleep-hours': 4.5 } }] : [])
			],
			ten
		);
	now = (await meet(clinic)).session;
}, 60_000);
afterAll(() => clinic.close());

const look = async (by = clinic.maya, clients = ['ana', 'ben', 'cho']) =>
	trendsOf(by, (await find(now))!, clients, at(0));
const rows = async () => {
	const { audit } = clinic.app.store.t;
	return clinic.app.store.db
		.select({ by: audit.by, client: audit.clientId, session: audit.session })
		.from(audit)
		.where(and(eq(audit.act, 'trend.read'), eq(audit.subject, `trend/${now}`)))
		.orderBy(asc(audit.seq));
};

test('Maya sees what each answered in the last six sessions of the group, oldest first, and of words and places nothing', async () => {
	const trends = await look();
	expect(trends.ana!.map(({ day, answers }) => [day, answers])).toEqual([
		['2026-01-13', { mood: 7, anxiety: 2 }],
		['2026-01-20', { mood: 6, anxiety: 2 }],
		['2026-01-27', { mood: 5, anxiety: 2 }],
		['2026-02-03', { mood: 4, anxiety: 2 }],
		['2026-02-10', { mood: 3, anxiety: null }],
		['2026-02-17', { mood: 2, anxiety: 2 }]
	]);
	expect(trends.ben!.map(({ answers }) => answers)).toEqual([{}, {}, {}, {}, {}, { cravings: 9, 'sleep-hours': 4.5 }]);
	expect(trends.cho).toBeUndefined();
	expect(withoutIds(JSON.stringify(trends))).not.toMatch(/Elm|a goal/);
});

test('[R17] each look leaves a row for each person who was in it', async () => {
	const before = (await rows()).length;
	await look();
	expect((await rows()).slice(before)).toEqual(
		['ana', 'ben'].map((client) => ({ by: clinic.maya.id, client, session: now }))
	);
});

test('who does not lead the group sees nobody’s, and leaves no row', async () => {
	const before = (await rows()).length;
	for (const stranger of [clinic.otto, clinic.sara]) expect(await look(stranger)).toEqual({});
	expect(await look(clinic.maya, [])).toEqual({});
	expect(await rows()).toHaveLength(before);
});

test('a person sees one group’s sessions before this one alone: not this one’s own, and none of later', async () => {
	const { app, maya } = clinic;
	await metBefore(app, 'skills', maya, -1, asks, [{ name: 'Cho', client: 'cho', answers: { mood: 10 } }], ten);
	expect((await look()).cho).toBeUndefined();
});

test('a guest who is recognized later has what they answered that day, in the trends and in the chart; before that nobody has it', async () => {
	const { app, maya } = clinic;
	const came = [{ name: 'Someone', client: null, answers: { mood: 8 } }];
	const session = await metBefore(app, 'skills', maya, 1, ['mood'], came, ten);
	const moods = async () => (await look()).cho?.map(({ answers }) => (answers as { mood?: number }).mood ?? null);
	const inChart = async () =>
		(await chartTrends('cho', ['skills'], 'en')).lines.find(({ key }) => key.endsWith(' mood'))?.values.slice(-2);
	expect(await moods()).toBeUndefined();
	const [seat] = Object.keys((await app.rooms.state(session)).staff.seats);
	await confirm(maya, session, {}, ten);
	const recognized = await bind(maya, session, { person: seat!, clientId: 'cho', reason: 'New phone.' }, ten);
	expect(recognized).toEqual({ ok: true });
	expect((await moods())!.at(-1)).toBe(8);
	// The session of the week after is the chart's last.
	expect(await inChart()).toEqual([8, 10]);
});
