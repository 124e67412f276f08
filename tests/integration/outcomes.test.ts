import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { openTrends, readTrends } from '#lib/server/charts/trend-page.ts';
import { evidenceFor, evidencePaper, evidenceTable } from '#lib/server/outcomes/evidence.ts';
import { writePdf } from '#lib/server/exports/pdf/write.ts';
import { printTrends } from '#lib/server/exports/trends-paper.ts';
import { readOffTrack } from '#lib/server/outcomes/program.ts';
import { beginReview, decideReview } from '#lib/server/outcomes/reviewing.ts';
import { reviewsOf } from '#lib/server/outcomes/reviews.ts';
import { waitingReviews } from '#lib/server/outcomes/supervision.ts';
import { setWeeks } from '#lib/server/outcomes/weeks.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { hire } from '#tests/support/cast.ts';
import { openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { metWith } from '#tests/support/measured.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { signedPlan } from '#tests/support/planned-care.ts';
import { findPostgres, startPostgres, type PostgresServer } from '#tests/support/postgres.ts';

const found = findPostgres();
const engines: [string, () => Promise<PostgresServer | null>][] = [['sqlite', async () => null]];
if ('bin' in found) engines.push(['postgres', () => startPostgres(found.bin)]);
else console.log(`Outcomes are not tried on a PostgreSQL server: ${found.missing}.`);

const day = 24 * 3600_000;
const week = 7 * day;
/** GAD-7 week by week, from four weeks ago: Ana gets no better, Ben does, Cho leaves two unfinished. */
const weekly = {
	ana: [14, 13, 15, 13, 12],
	ben: [15, 12, 9, 7, 5],
	cho: [12, 12, 8, null, null]
} as const;

describe.each(engines)('%s', (_, open) => {
	let server: PostgresServer | null;
	let clinic: Clinic;
	let ida: StaffMember;
	const now = ten + 2 * day;
	const look = (by: StaffMember, client: string, at = now) => readTrends(by, client, { weeks: 12, locale: 'en', at });

	beforeAll(async () => {
		server = await open();
		clinic = await openClinic('en', server ? { DATABASE_URL: server.url } : {});
		ida = await hire(clinic.app, { key: 'ida', name: 'Ida Roth', standings: [] });
		for (const [i, weeksAgo] of [4, 3, 2, 1, 0].entries()) {
			const at = ten - weeksAgo * week;
			const session = await metWith(clinic, { at, measure: gad7 }, [
				{ client: 'ana', total: weekly.ana[i]! },
				{ client: 'ben', total: weekly.ben[i]! },
				{ client: 'cho', total: weekly.cho[i]! }
			]);
			await confirm(clinic.maya, session, {}, at + 2 * 3600_000);
		}
	}, 120_000);
	afterAll(async () => {
		await clinic?.close();
		await server?.stop();
	});

	test('[R7] whoever may read the chart sees its trends, others see none, and each look is in the audit', async () => {
		expect(await look(clinic.otto, 'ana')).toBeNull();
		expect(await look(ida, 'ana')).toBeNull();
		const { measures, attendance, days } = (await look(clinic.maya, 'ana'))!;
		expect(days).toEqual({ from: '2026-02-03', to: '2026-03-05' });
		expect(attendance.points.map((point) => point.value)).toEqual([50, 50, 50, 50, 50]);
		expect(measures.map(({ slug }) => slug)).toEqual(['gad-7']);
		expect(measures[0]!.forms.map(({ total, by, mark }) => [total, by, mark])).toEqual([
			...[
				[14, 0, null],
				[13, -1, null],
				[15, 1, null],
				[13, -1, null],
				[12, -2, null]
			]
		]);
		expect(measures[0]!.forms.every(({ href }) => /^\/sessions\/\d+\/record$/.test(href!))).toBe(true);
		const { audit } = clinic.app.store.t;
		const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.act, 'trend.read'));
		expect(rows.map(({ by, clientId }) => [by, clientId])).toEqual([[clinic.maya.id, 'ana']]);
	});

	test('marks stand where the change counts, and a missed form is no zero', async () => {
		const ben = (await look(clinic.sara, 'ben'))!.measures[0]!;
		expect(ben.forms.map(({ mark }) => mark)).toEqual([null, null, 'better', 'better', 'better']);
		expect(ben.outcome).toMatchObject({ first: 15, now: 5, class: 'reliable-recovery', isResponse: true });
		const cho = (await look(clinic.sara, 'cho'))!.measures[0]!;
		expect(cho.forms.map(({ total, mark }) => [total, mark])).toEqual([
			...[
				[12, null],
				[12, null],
				[8, 'better'],
				[null, null],
				[null, null]
			]
		]);
		expect(cho.outcome).toMatchObject({ first: 12, now: 8, class: 'reliable-improvement' });
	});

	test('the rules bring up Ana and Cho and not Ben, in words and with where the points come from', async () => {
		const scope = (await peopleScope(clinic.maya, 'iop'))!;
		const { people } = await readOffTrack(clinic.maya, scope, now);
		expect(people.map(({ clientId, lines }) => [clientId, lines.map(({ state }) => state)])).toEqual([
			['ana', ['new']],
			['cho', ['new']]
		]);
		expect(people[0]!.lines[0]!.rule).toContain('by week 3');
		await setWeeks(clinic.sara, 'iop', 5, now);
		expect((await readOffTrack(clinic.maya, scope, now)).people.map(({ clientId }) => clientId)).toEqual(['cho']);
		await setWeeks(clinic.sara, 'iop', 3, now);
	});

	test('a review keeps what the rule went by, waits in supervision, and is decided once', async () => {
		const { lines } = (await openTrends(clinic.maya, 'ana', now))!;
		const begun = { clientId: 'ana', programId: 'iop', measure: 'gad-7', facts: lines[0]!.facts };
		await beginReview(clinic.maya, { ...begun, barriers: ['events', 'support'], note: 'Her sister moved out.' }, now);
		expect((await waitingReviews(clinic.sara, clinic.maya.id)).map(({ initials }) => initials)).toEqual(['A. C.']);
		expect(await waitingReviews(clinic.otto, clinic.maya.id)).toEqual([]);
		const [review] = await reviewsOf(['ana']);
		expect(review).toMatchObject({ barriers: ['support', 'events'], note: 'Her sister moved out.', decided: null });
		expect(review!.facts).toMatchObject({ after: 3, off: { kind: 'not-better', first: 14, now: 12, points: 4 } });
		const none = { decision: 'no-change' as const, why: '', planId: null };
		expect(await decideReview(clinic.sara, review!, none, now + 1)).toEqual({ ok: false, code: 'no-words' });
		const changed = { decision: 'plan-changed' as const, why: 'Two goals added.', planId: 'elsewhere' };
		expect(await decideReview(clinic.sara, review!, changed, now + 1)).toEqual({ ok: false, code: 'no-plan' });
		const planId = await signedPlan(clinic.maya, 'ana', now + 2);
		expect(await decideReview(clinic.sara, review!, { ...changed, planId }, now + 3)).toEqual({ ok: true });
		const late = { ...none, why: 'Not yet.' };
		expect(await decideReview(clinic.maya, review!, late, now + 4)).toEqual({ ok: false, code: 'decided' });
		expect(await waitingReviews(clinic.sara, clinic.maya.id)).toEqual([]);
	});

	test('a decision rests for as many weeks, and the rule asks again after them', async () => {
		const stateAt = async (at: number) => (await look(clinic.maya, 'ana', at))!.offTrack.map(({ state }) => state);
		expect(await stateAt(now + 5)).toEqual(['plan-changed']);
		expect(await stateAt(now + 3 * week - day)).toEqual(['plan-changed']);
		expect(await stateAt(now + 3 * week)).toEqual(['new']);
	});

	test('[R17] her trends on paper are what her page draws, with every value in a table, and leave a row of their own', async () => {
		const asked = { weeks: 12, locale: 'en' as const, at: now };
		expect(await printTrends(clinic.otto, 'ana', asked)).toBe('not-found');
		const paper = await printTrends(clinic.maya, 'ana', asked);
		if (typeof paper === 'string') throw new Error(paper);
		const [chart] = paper.parts.flatMap((part) => (part.kind === 'lanes' ? [part.chart] : []));
		expect(chart!.lanes.map(({ title, shape }) => [title, shape])).toEqual([
			['GAD-7', 'line'],
			['Attendance', 'columns'],
			['Plan of care', 'marks']
		]);
		const tables = paper.parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
		expect(tables[0]!.rows.map(([, total, , change]) => [total, change])).toEqual([
			...[
				['12', '−2'],
				['13', '−1'],
				['15', '+1'],
				['13', '−1'],
				['14', 'Start']
			]
		]);
		expect(tables[1]!.rows.map(([, minutes]) => minutes)).toEqual(['50', '50', '50', '50', '50']);
		expect(paper.running.who).toContain('Ana Castellane');
		const { bytes } = await writePdf([paper]);
		expect((await readPdf(bytes)).pages[0]!.roles).toContain('Figure');
		const { audit } = clinic.app.store.t;
		const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.act, 'trend.printed'));
		expect(rows.map(({ by, clientId }) => [by, clientId])).toEqual([[clinic.maya.id, 'ana']]);
	});

	test('what a surveyor is handed says who, when, which rule, what it found and what was decided, by initials', async () => {
		const asked = await evidenceFor(clinic.sara, 'iop', 'en');
		const [heads, row, ...more] = await evidenceTable(asked, now + 10);
		expect(more).toEqual([]);
		const told = Object.fromEntries(heads!.map((head, i) => [head, row![i]]));
		expect(told).toMatchObject({
			...{ 'member id': 'ana', initials: 'A. C.', instrument: 'GAD-7', 'reviewed by': 'Maya Lindahl' },
			...{ 'reviewed on': '2026-03-05', decision: 'Plan changed', why: 'Two goals added.', 'decided on': '2026-03-05' }
		});
		expect(told.scores).toContain('Feb 3: 14');
		const evidence = await evidencePaper(asked, now + 10);
		const drawn = evidence.parts.find((part) => part.kind === 'lanes');
		expect(drawn?.chart).toMatchObject({
			...{ days: { from: '2026-02-03', to: '2026-03-03' } },
			lanes: [{ title: 'GAD-7', shape: 'line', most: 21, points: { length: 5, 0: { day: '2026-02-03', value: 14 } } }]
		});
		const paper = JSON.stringify(evidence);
		expect(paper).toContain('Plan changed');
		expect(paper).not.toContain('Castellane');
		const { audit } = clinic.app.store.t;
		const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.act, 'outcome-review.exported'));
		expect(rows.map(({ by, clientId }) => [by, clientId])).toEqual(Array(2).fill([clinic.sara.id, 'ana']));
	});

	test('[R16] nothing of a review changes any more', async () => {
		const { t, write } = clinic.app.store;
		const r = t.outcomeReview;
		await expect(write((tx) => [tx.update(r).set({ words: 'Other' })])).rejects.toThrow();
		await expect(write((tx) => [tx.delete(r)])).rejects.toThrow();
	});
});
