import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { catchUpOf, newcomerPath } from '#lib/domain/curricula/catch-up.ts';
import { isProposed } from '#lib/domain/curricula/next.ts';
import { isAtRisk } from '#lib/domain/hours/forecast.ts';
import { weekdayOf } from '#lib/domain/weeks/rule.ts';
import { printMeeting } from '#lib/server/care-team/pack.ts';
import { reasonsIn } from '#lib/server/care-team/record-facts.ts';
import { readConfig } from '#lib/server/config.ts';
import { writePdf } from '#lib/server/exports/pdf/write.ts';
import { hoursIn } from '#lib/server/hours/week.ts';
import { courseOf, suggestionsFor } from '#lib/server/curricula/group-course.ts';
import { followedBy } from '#lib/server/curricula/following.ts';
import { startApp } from '#lib/server/start.ts';
import { seriesFrom } from '#lib/server/weeks/series.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { beginNow } from '../../src/demo/now.ts';
import { findSetting } from '../../src/demo/setting.ts';
import { daysMet, weekdaysOf } from '../../src/demo/weekdays.ts';

/** Thursday 3 December 2026, in the afternoon of the eastern United States. */
const now = Date.UTC(2026, 11, 3, 19);
const day = '2026-12-03';
let dir: string;
let app: Awaited<ReturnType<typeof startApp>>;

beforeAll(async () => {
	vi.stubEnv('TZ', 'America/New_York');
	dir = mkdtempSync(join(tmpdir(), 'demo-'));
	app = await startApp(readConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' }));
	await fillDemo(now);
	await beginNow(await findSetting(), now);
}, 120_000);
afterAll(async () => {
	await app.stop();
	vi.unstubAllEnvs();
	rmSync(dir, { recursive: true, force: true });
});

const program = async () => {
	const { db, t } = app.store;
	const [found] = await db.select().from(t.program);
	const groups = await db.select({ id: t.group.id }).from(t.group);
	return { program: found!, groups: groups.map(({ id }) => id) };
};

test.each(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'])(
	'on %s the day track meets today, and met on three days in each of the three weeks before',
	(today) => {
		expect(weekdaysOf(today).day).toContain(weekdayOf(today));
		expect(daysMet('day', today)).toHaveLength(9);
		expect(daysMet('evening', today)).toHaveLength(6);
	}
);

describe('the demo’s week', () => {
	test('has three groups on three days, by series', async () => {
		const { groups } = await program();
		const series = await seriesFrom(day, groups);
		expect(series.map(({ startsAt, minutes }) => [startsAt, minutes]).toSorted()).toEqual([
			...[
				['09:00', 75],
				['10:30', 50],
				['11:40', 75],
				['17:30', 75]
			]
		]);
	});

	test('lets most people reach nine hours, and some not', async () => {
		const { program: of, groups } = await program();
		const { people } = await hoursIn(of, { groups }, { day, now });
		const promised = people.filter(({ least, isOnHold }) => least?.minutes === 540 && !isOnHold);
		const short = promised.filter(({ forecast }) => isAtRisk(forecast));
		expect(promised.length).toBeGreaterThanOrEqual(8);
		expect(short.length).toBeGreaterThan(0);
		expect(short.length).toBeLessThan(promised.length / 2);
		const sum = (state: 'scheduled' | 'attended' | 'documented' | 'signed') =>
			people.reduce((total, { counted }) => total + counted[state], 0);
		expect(sum('scheduled')).toBeGreaterThan(sum('attended'));
		expect(sum('attended')).toBeGreaterThan(sum('documented'));
		expect(sum('documented')).toBeGreaterThan(sum('signed'));
		expect(sum('signed')).toBeGreaterThan(0);
		const last = await hoursIn(of, { groups }, { day: '2026-11-26', now });
		expect(last.people.filter(({ forecast }) => forecast.is === 'reached').length).toBeGreaterThanOrEqual(4);
	});

	test('brings some people to the care team, for reasons of their own, and not everybody', async () => {
		const { program: of } = await program();
		const people = await reasonsIn(of, null, now);
		const brought = people.filter(({ reasons }) => reasons.length > 0);
		expect(brought.length).toBeGreaterThan(3);
		expect(brought.length).toBeLessThan(people.length - 1);
		const kinds = new Set(brought.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
		expect([...kinds]).toEqual(expect.arrayContaining(['absences', 'hours-short', 'leaving', 'plan-due']));
	});

	test.each(['en', 'es'] as const)('gives the care team one page a person (%s)', async (locale) => {
		const { db, t } = app.store;
		const { staff } = await findSetting();
		const meetings = await db.select({ id: t.careMeeting.id }).from(t.careMeeting);
		expect(meetings).toHaveLength(2);
		for (const { id } of meetings) {
			const papers = await printMeeting({ ...staff.ingrid, locale }, id, now);
			if (typeof papers === 'string') throw new Error(papers);
			expect(papers.length).toBeGreaterThanOrEqual(3);
			const { bytes, pages } = await writePdf(papers);
			expect(pages).toBe(papers.length);
			const read = await readPdf(bytes);
			for (const [i, { running }] of papers.entries()) expect(read.pages[i]!.text).toContain(running.who);
		}
	});

	test('shows a curriculum under way: what was taught and missed, a newcomer, what comes next and why', async () => {
		const { staff, groups, clients } = await findSetting();
		const { id } = groups.find(({ group }) => group.key === 'skills')!;
		const course = await courseOf((await followedBy(id))!, staff.nora.id, day);
		expect(course.held.length).toBeGreaterThan(5);
		expect(course.coming[0]!.by).toBe('person');
		expect(course.coming.slice(1).map(({ by }) => by)).toContain('series');
		const wren = course.people.find((person) => person.id === clients.wren)!;
		expect(newcomerPath(course.following.curriculum, wren, day)).toEqual(['mindful-attention', 'body-calm']);
		expect(catchUpOf(course.following.curriculum, course.held, wren).length).toBeGreaterThan(0);
		const best = suggestionsFor(course, course.coming[1]!.session).find(isProposed)!;
		expect(best.for.length).toBeGreaterThan(0);
	});
});
