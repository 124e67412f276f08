import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DischargeSummary } from '#lib/domain/discharge-summary.ts';
import { ritasPlan } from '#lib/domain/plan-of-care.example.ts';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import type { PlanReview } from '#lib/domain/plan-review.ts';
import { beginPlanDocument } from '#lib/server/care-plans/beginning.ts';
import { clientAnswersOn, recordClientAnswer } from '#lib/server/care-plans/client-signing.ts';
import { reviewsDueFor } from '#lib/server/care-plans/due.ts';
import { noteGoals, saveGoals } from '#lib/server/care-plans/note-goals.ts';
import { readPlan, readPlanDocument } from '#lib/server/care-plans/reading.ts';
import { freshenDraft, savePlanData } from '#lib/server/care-plans/writing.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { addRule, endRule, rulesOn } from '#lib/server/obligations/rules.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { printDocument } from '#lib/server/exports/papers.ts';
import { titleOf } from '#lib/server/exports/words.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { documentById, notesOf } from '#lib/server/records/note-rows.ts';
import { changeFormat, saveSections } from '#lib/server/records/notes.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign, signOne } from '#lib/server/records/signing.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Maya plans Ana's care, Ana signs on Maya's device, a note names an objective, and the review and the summary at the end know of it. */
let clinic: Clinic;
let session: number;
const ana = 'ana';
let plan: string;

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.arrive(-2, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
}, 60_000);
afterAll(() => clinic.close());

/** So many days after the session. */
const day = (days: number, minute = 0) => at(days * 24 * 60 + minute);
const dayName = (days: number) => dayOf(day(days), 'UTC');
const begun = async (kind: Parameters<typeof beginPlanDocument>[2], when: number) => {
	const done = await beginPlanDocument(clinic.maya, ana, kind, when);
	if (!done.ok) throw new Error(done.code);
	return done.id;
};
const dataOf = async <T>(id: string) => (await documentById(id))!.content.data as T;
const save = async (id: string, data: unknown, when: number, was?: unknown) =>
	savePlanData(clinic.maya, id, { data, was: was ?? (await dataOf(id)) }, when);
const signed = async (id: string, when: number) => {
	const { version } = (await documentById(id))!;
	return signOne(clinic.maya, { id, version }, password, when);
};
/** Rita's plan for Ana, with days that are still to come. */
const written = (kept: PlanOfCare): PlanOfCare => ({
	...ritasPlan,
	basis: kept.basis,
	problems: ritasPlan.problems.map((problem) => ({
		...problem,
		goals: problem.goals.map((goal) => ({
			...goal,
			objectives: goal.objectives.map((one) => ({ ...one, targetOn: dayName(40) }))
		}))
	})),
	reviewOn: dayName(30)
});

test('a clinician of the client begins a plan; there is one draft of it, and others see only that there is', async () => {
	plan = await begun('plan-of-care', at(70));
	expect(await begun('plan-of-care', at(71))).toBe(plan);
	expect(await beginPlanDocument(clinic.jonas, ana, 'plan-of-care', at(71))).toEqual({ ok: false, code: 'begun' });
	expect(await beginPlanDocument(clinic.otto, ana, 'plan-of-care', at(71))).toEqual({ ok: false, code: 'not-yours' });
	expect(await beginPlanDocument(clinic.maya, ana, 'plan-review', at(71))).toEqual({ ok: false, code: 'no-plan' });
	expect(await readPlanDocument(clinic.jonas, ana, plan, at(71))).toBeNull();
	expect((await readPlan(clinic.jonas, ana, at(71)))!.documents).toMatchObject([{ id: plan, status: 'draft' }]);
	expect(await readPlan(clinic.otto, ana, at(71))).toBeNull();
});

test('what is written is kept with its words; another window’s words are not overwritten unseen', async () => {
	const blank = await dataOf<PlanOfCare>(plan);
	expect(await signed(plan, at(72))).toEqual({ ok: false, code: 'blank' });
	expect(await save(plan, written(blank), at(73))).toMatchObject({ ok: true });
	expect(await save(plan, { ...written(blank), criteria: 'Other' }, at(74), blank)).toMatchObject({ code: 'conflict' });
	expect(await save(plan, { nonsense: true }, at(74))).toEqual({ ok: false, code: 'unknown' });
	const { sections } = (await documentById(plan))!.content;
	expect(sections.map((section) => titleOf(section, 'en'))).toContain('Discharge criteria');
	expect(sections.map(({ text }) => text).join('\n')).toContain(
		'Objective 1.1.1: Sleeps six hours on five nights a week'
	);
});

test('nothing is signed while something is missing', async () => {
	const kept = await dataOf<PlanOfCare>(plan);
	const [problem] = kept.problems;
	const holes = { ...kept, problems: [problem!, { ...problem!, id: 'p2', text: '' }] };
	await save(plan, holes, at(75));
	expect(await signed(plan, at(76))).toEqual({ ok: false, code: 'blank' });
	await save(plan, kept, at(77));
	expect(await signed(plan, at(78))).toEqual({ ok: true, awaits: false });
	const document = (await documentById(plan))!;
	expect(isAsSigned(document)).toBe(true);
	expect(isAsSigned({ ...document, content: { ...document.content, data: holes } })).toBe(false);
	expect(await save(plan, holes, at(79))).toEqual({ ok: false, code: 'signed' });
});

test('the client signs the same words on the clinician’s device, or it is said why not', async () => {
	const typed = { answer: 'signed' as const, name: ' Ana Castellane ', relation: '', reason: '' };
	expect(await recordClientAnswer(clinic.otto, plan, typed, at(80))).toEqual({ ok: false, code: 'not-yours' });
	expect(await recordClientAnswer(clinic.maya, plan, { ...typed, name: ' ' }, at(80))).toEqual({
		ok: false,
		code: 'name'
	});
	const absent = { answer: 'not-present' as const, name: '', relation: '', reason: '' };
	expect(await recordClientAnswer(clinic.maya, plan, absent, at(80))).toEqual({ ok: false, code: 'reason' });
	expect(await recordClientAnswer(clinic.maya, plan, { ...absent, reason: 'Left early' }, at(81))).toEqual({
		ok: true
	});
	const bens = { ...typed, name: 'Ben Okafor' };
	expect(await recordClientAnswer(clinic.maya, plan, bens, at(81))).toEqual({ ok: false, code: 'other-name' });
	expect(await recordClientAnswer(clinic.maya, plan, typed, at(82))).toEqual({ ok: true });
	expect(await recordClientAnswer(clinic.maya, plan, typed, at(83))).toEqual({ ok: false, code: 'signed' });
	const { signature } = (await documentById(plan))!;
	expect(await clientAnswersOn(plan)).toMatchObject([
		{
			...{ role: 'client', answer: 'signed', name: 'Ana Castellane', method: 'typed-name', at: at(82) },
			...{ contentHash: signature!.contentHash, witness: { id: clinic.maya.id, name: clinic.maya.name } }
		},
		{ answer: 'not-present', reason: 'Left early', name: '', statement: '' }
	]);
	const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
	expect(() => file.exec("update client_signature set by = 'mallory'")).toThrow('final');
	expect(() => file.exec('delete from client_signature')).toThrow('final');
	file.close();
});

test('the printed plan carries both signatures', async () => {
	const paper = await printDocument(clinic.maya, plan, at(84));
	if (typeof paper === 'string') throw new Error(paper);
	const signatures = paper.parts.flatMap((part) => (part.kind === 'signature' ? [part.signature.who] : []));
	expect(signatures).toEqual([expect.stringContaining(clinic.maya.name), 'Ana Castellane']);
	expect(JSON.stringify(paper.parts)).toContain('I want to sleep through the night.');
});

test('a note names the objective and how it moved, in the words of the plan; another format keeps it', async () => {
	const gathered = (await gather(session))!;
	const drafts = await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(90));
	const note = drafts.find(({ person }) => person === ana)!;
	const { open, chosen } = await noteGoals(note);
	expect(open.map(({ number }) => number)).toEqual(['1.1.1', '1.1.2']);
	const named = { ...chosen, o1: { progress: 'some' as const, words: 'four nights' } };
	expect(await saveGoals(clinic.maya, note.id, { chosen: named, was: chosen }, at(91))).toMatchObject({ ok: true });
	expect(await saveGoals(clinic.maya, note.id, { chosen, was: chosen }, at(91))).toMatchObject({ code: 'conflict' });
	expect(await saveGoals(clinic.jonas, note.id, { chosen, was: named }, at(91))).toEqual({
		ok: false,
		code: 'not-yours'
	});
	await changeFormat(clinic.maya, note.id, 'SOAP', at(92));
	for (const { id, content } of await notesOf(session)) {
		const edits = content.sections.map((section) => ({
			id: section.id,
			was: section.text,
			text: `Seen: ${section.id}`
		}));
		await saveSections(clinic.maya, id, edits, at(93));
	}
	const all = await notesOf(session);
	expect(await sign(clinic.maya, session, all, password, at(94))).toMatchObject({ ok: true, closed: true });
	const filed = (await documentById(note.id))!;
	expect(filed.content.data).toEqual({
		goals: [{ objective: 'o1', text: 'Sleeps six hours on five nights a week', progress: 'some', words: 'four nights' }]
	});
	expect(filed.facts?.goals).toEqual(['Sleeps six hours on five nights a week']);
	const paper = await printDocument(clinic.maya, filed.id, at(94));
	expect(JSON.stringify(paper)).toContain('Sleeps six hours on five nights a week: Some progress, four nights');
	expect(isAsSigned({ ...filed, content: { ...filed.content, data: { goals: [] } } })).toBe(false);
});

test('the chart shows each goal with its latest progress and the note it came from', async () => {
	const { clinical } = (await readChart(clinic.jonas, ana, { at: at(95) }))!;
	const [sleep, worry] = clinical!.plan.current!.goals[0]!.objectives;
	expect(sleep).toMatchObject({ number: '1.1.1', latest: { progress: 'some', words: 'four nights', session } });
	expect(worry!.latest).toBeNull();
});

test('a review that is near or overdue is work for the facilitators of the person’s groups, and for nobody else', async () => {
	const due = { clientId: ana, reviewOn: dayName(30) };
	expect(await reviewsDueFor(clinic.maya, day(20))).toEqual([]);
	// A program that promises reviews says itself how long before it warns.
	const iop = { programId: 'iop', today: dayName(0) };
	const own = { kind: 'plan-review' as const, interval: 30, warnDays: 12, owner: 'facilitator' as const };
	await addRule(clinic.sara, iop, { ...own, source: 'House policy.', sourceOn: null });
	expect(await reviewsDueFor(clinic.maya, day(17))).toEqual([]);
	expect(await reviewsDueFor(clinic.maya, day(18))).toMatchObject([due]);
	await endRule(clinic.sara, iop, (await rulesOn(['iop'], dayName(0))).get('iop')![0]!.id);
	expect(await reviewsDueFor(clinic.maya, day(24))).toMatchObject([due]);
	expect(await reviewsDueFor(clinic.jonas, day(31))).toMatchObject([due]);
	expect(await reviewsDueFor(clinic.sara, day(31))).toEqual([]);
	expect(await reviewsDueFor(clinic.otto, day(31))).toEqual([]);
	expect((await waitingFor(clinic.maya)).map(({ href }) => href)).toContain(`/clients/${ana}/plan`);
});

let review: string;

test('a review is drafted from the plan and what was noted since, and judges nothing', async () => {
	review = await begun('plan-review', day(31));
	const drafted = await dataOf<PlanReview>(review);
	expect(drafted.objectives).toMatchObject([
		{ objective: 'o1', status: null, words: '', noted: [{ progress: 'some', words: 'four nights', session }] },
		{ objective: 'o2', status: null, noted: [] }
	]);
	const judged: PlanReview = {
		...drafted,
		objectives: drafted.objectives.map((one, i) => ({
			...one,
			noted: [],
			...(i === 0
				? { status: 'met' as const, words: 'Sleeps through most nights.' }
				: { status: 'progressing' as const, words: 'Three days a week.' })
		})),
		...{ conclusion: 'Go on with worry time.', participation: 'Ana said so herself.', reviewOn: dayName(60) }
	};
	expect(await save(review, judged, day(31, 1))).toMatchObject({ ok: true });
	// Facts are the record's: a page cannot take one away.
	expect((await dataOf<PlanReview>(review)).objectives[0]!.noted).toHaveLength(1);
	expect(await signed(review, day(31, 2))).toMatchObject({ ok: true });
	expect(await reviewsDueFor(clinic.maya, day(33))).toEqual([]);
	const { current } = (await readPlan(clinic.maya, ana, day(32)))!;
	expect(current).toMatchObject({
		id: plan,
		reviewOn: dayName(60),
		goals: [{ objectives: [{ status: 'met' }, { status: 'progressing' }] }]
	});
	const note = (await notesOf(session)).find(({ person }) => person === ana)!;
	expect((await noteGoals(note)).open.map(({ number }) => number)).toEqual(['1.1.2']);
});

test('the next version carries the last one over, as the review found it', async () => {
	const next = await begun('plan-of-care', day(32));
	expect(await dataOf<PlanOfCare>(next)).toMatchObject({
		...{ basis: plan, participation: '', reviewOn: '' },
		problems: [
			{
				goals: [
					{
						objectives: [
							{ id: 'o1', status: 'met' },
							{ id: 'o2', status: 'progressing' }
						]
					}
				]
			}
		]
	});
});

test('a discharge summary counts the stay from the record, leaves judgment blank, and ends what was due', async () => {
	const summary = await begun('discharge-summary', day(59));
	await freshenDraft(clinic.maya, (await documentById(summary))!, day(59));
	const drafted = await dataOf<DischargeSummary>(summary);
	expect(drafted).toMatchObject({
		...{ reason: null, course: '', recommendations: '', medication: '' },
		facts: {
			plan,
			services: [{ expected: 1, attended: 1, minutes: 50 }],
			goals: [
				{ number: '1.1.1', status: 'met' },
				{ number: '1.1.2', status: 'progressing' }
			]
		}
	});
	expect(await signed(summary, day(59))).toEqual({ ok: false, code: 'blank' });
	const judged = { ...drafted, reason: 'completed', course: 'Sleeps again.', recommendations: 'Weekly therapy.' };
	expect(await save(summary, judged, day(59, 1))).toMatchObject({ ok: true });
	expect(await signed(summary, day(59, 2))).toMatchObject({ ok: true });
	const text = (await documentById(summary))!.content.sections.map(({ text }) => text).join('\n');
	expect(text).toContain('1 of 1 sessions, 50 minutes');
	expect(text).toContain('1.1.1 Sleeps six hours on five nights a week: Met');
	expect(await reviewsDueFor(clinic.maya, day(61))).toEqual([]);
	expect((await readPlan(clinic.maya, ana, day(60)))!.isOver).toBe(true);
});

test('[R17] every reading and change left a row', async () => {
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.subject, plan));
	const acts = new Set(rows.map(({ act }) => act));
	expect([...acts].sort()).toEqual([
		'note.changed',
		'note.client-answered',
		'note.drafted',
		'note.printed',
		'note.read',
		'note.signed'
	]);
	expect(rows.every(({ clientId }) => clientId === ana)).toBe(true);
});
