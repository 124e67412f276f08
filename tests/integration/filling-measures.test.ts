import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareDone } from '#lib/domain/measures/completion.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { dashboardOf } from '#lib/server/dashboard/dashboard.ts';
import { assign } from '#lib/server/measures/assignments.ts';
import { answerBefore, beforeGroup, formsBefore } from '#lib/server/measures/before-group.ts';
import { completionIn } from '#lib/server/measures/completion.ts';
import { dueShown } from '#lib/server/measures/due-shown.ts';
import { dueFor } from '#lib/server/measures/due.ts';
import { endExemption, exempt } from '#lib/server/measures/exemptions.ts';
import { goalOf, setGoal } from '#lib/server/measures/goal.ts';
import { finishExpired, finishHandover, handOver, handoverOf, keepAnswers } from '#lib/server/measures/handover.ts';
import { record, resultsOf } from '#lib/server/measures/results.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { bind } from '#lib/server/records/recognizing.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
const all = (slug: string, value: number): MeasureAnswers =>
	Object.fromEntries(measureBySlug(slug)!.items.map(({ id }) => [id, value]));
const forAll = { programId: 'iop', clientId: null, startsOn: '2026-03-02', endsOn: null };

beforeAll(async () => {
	clinic = await openClinic();
	await assign({ ...forAll, slug: 'phq-9', rule: 'weekly' }, clinic.sara.id);
	await assign({ ...forAll, slug: 'core-10', rule: 'weekly' }, clinic.sara.id);
}, 60_000);
afterAll(() => clinic.close());

const phone = (clientId: string | null, more: { admittedAt?: number | null; endedAt?: number | null } = {}) => ({
	pass: { clientId, admittedAt: at(-30), endedAt: null, ...more },
	day: { programId: 'iop', day: '2026-03-03' }
});

test('[R20] before the group a phone asks the form without the safety item; what has no other form waits', async () => {
	expect(await formsBefore(phone('ana'))).toEqual(['phq-8']);
	expect(await beforeGroup('skills', '2026-03-03')).toEqual({ asked: 3, done: 0 });
});

test('a phone whose person nobody has let in, or that has left, is asked nothing', async () => {
	expect(await formsBefore(phone(null))).toEqual([]);
	expect(await formsBefore(phone('ana', { admittedAt: null }))).toEqual([]);
	expect(await formsBefore(phone('ana', { endedAt: at(0) }))).toEqual([]);
});

test('what is answered there is a result, counts on the console, and is asked once', async () => {
	const sent = { id: 'form-1', slug: 'phq-8', answers: all('phq-8', 1) };
	expect(await answerBefore(phone('ana'), { id: 'form-9', slug: 'phq-9', answers: all('phq-9', 1) })).toBe(false);
	expect(await answerBefore(phone('ana'), sent, at(-20))).toBe(true);
	// The reply was lost, and the phone sends it again; another form is not asked any more, and the id of hers is nobody else's.
	expect(await answerBefore(phone('ana'), sent, at(-19))).toBe(true);
	expect(await answerBefore(phone('ana'), { ...sent, id: 'form-2' }, at(-18))).toBe(false);
	expect(await answerBefore(phone('ben'), sent, at(-18))).toBe(false);
	expect(await resultsOf('ana')).toMatchObject([
		{ slug: 'phq-8', total: 8, source: 'phone', by: null, session: null, day: '2026-03-03' }
	]);
	expect(await beforeGroup('skills', '2026-03-03')).toEqual({ asked: 3, done: 1 });
});

const lent = async (asked: Parameters<typeof handOver>[0], minute = 0) => {
	const token = await handOver(asked, clinic.maya.id, at(minute));
	const open = await handoverOf(token, at(minute));
	if (open?.state !== 'open') throw new Error('The tablet is not open.');
	return { token, handover: open.id };
};
const gad = (clientId: string) => ({ clientId, programId: 'iop', slug: 'gad-7', isHeard: false });

test('a tablet that was handed over keeps what is answered, becomes one result, and then opens nothing', async () => {
	const { token, handover } = await lent(gad('ben'));
	const [first, second] = gad7.items;
	expect(await keepAnswers(token, { handover, answers: { [first!.id]: 2 } }, at(1))).toBe(true);
	expect(await keepAnswers(token, { handover, answers: { sleep: 2 } }, at(1))).toBe(false);
	expect(await handoverOf(token, at(2))).toMatchObject({
		...{ state: 'open', answers: { [first!.id]: 2 }, person: { preferredName: 'Ben' }, isHeard: false }
	});
	expect(await handoverOf('another', at(2))).toBeNull();
	const said = { id: 'tablet-1', handover, answers: { [first!.id]: 2, [second!.id]: null } };
	expect(await finishHandover(token, said, at(3))).toBe(true);
	expect(await handoverOf(token, at(3))).toBeNull();
	// The reply was lost, and the tablet sends it again.
	expect(await finishHandover(token, said, at(4))).toBe(true);
	expect(await finishHandover(token, { ...said, id: 'tablet-2', answers: all('gad-7', 1) }, at(4))).toBe(false);
	expect(await finishHandover(undefined, { ...said, id: 'form-1', answers: {} }, at(4))).toBe(false);
	expect(await resultsOf('ben')).toMatchObject([{ slug: 'gad-7', source: 'kiosk', by: clinic.maya.id, total: null }]);
});

test('a tablet that nobody brings back opens nothing after an hour, and says truly whether anything was answered', async () => {
	const { token, handover } = await lent(gad('ben'));
	expect(await handoverOf(token, at(59))).toMatchObject({ state: 'open', closesIn: 60_000 });
	expect(await handoverOf(token, at(61))).toEqual({ state: 'over', isKept: false });
	await finishExpired(at(125));
	expect(await handoverOf(token, at(125))).toBeNull();
	expect(await keepAnswers(token, { handover, answers: { nervous: 1 } }, at(126))).toBe(false);
	expect(await resultsOf('ben')).toHaveLength(1);
});

test('[R4] what was answered on a tablet by the end of its hour becomes a result, and what waited for the network is taken along', async () => {
	const { token, handover } = await lent(gad('ben'));
	const [first, second, third] = gad7.items.map(({ id }) => id) as [string, string, string];
	const answered = { [first]: 3, [second]: 1 };
	// A person who is filling it in is not cut off.
	expect(await keepAnswers(token, { handover, answers: { [first]: 3 } }, at(58))).toBe(true);
	expect(await handoverOf(token, at(62))).toMatchObject({ state: 'open' });
	expect(await handoverOf(token, at(74))).toEqual({ state: 'over', isKept: true });
	// Answered in time on a page without a network, and nobody is shown the questions again.
	expect(await keepAnswers(token, { handover, answers: answered }, at(80))).toBe(true);
	expect(await handoverOf(token, at(80))).toEqual({ state: 'over', isKept: true });
	await finishExpired(at(100));
	expect(await resultsOf('ben')).toHaveLength(1);
	// Another tablet is handed over meanwhile, and takes nothing of it away.
	await lent(gad('ana'), 110);
	await finishExpired(at(134));
	await finishExpired(at(135));
	const [, left] = await resultsOf('ben');
	expect(left).toMatchObject({ slug: 'gad-7', source: 'kiosk', by: clinic.maya.id, items: answered, total: null });
	expect(await resultsOf('ben')).toHaveLength(2);
	const late = { id: 'tablet-5', handover, answers: { ...answered, [third]: 0 } };
	expect(await finishHandover(token, late, at(136))).toBe(false);
});

test('[R7] a page that was opened for one person changes nothing of the next one’s, on the same tablet', async () => {
	const before = await lent(gad('ben'), 200);
	const next = await lent(gad('ana'), 201);
	const answers = { nervous: 3 };
	expect(await keepAnswers(next.token, { handover: before.handover, answers }, at(202))).toBe(false);
	const said = { id: 'tablet-6', handover: before.handover, answers };
	expect(await finishHandover(next.token, said, at(202))).toBe(false);
	expect(await handoverOf(next.token, at(203))).toMatchObject({ state: 'open', answers: {} });
});

test('[R20] an answer about safety is taken from a tablet only while somebody stays', async () => {
	const harm = phq9.items.find((item) => item.safety)!.id;
	const asked = { clientId: 'cho', programId: 'iop', slug: 'phq-9' };
	const { token: alone, ...one } = await lent({ ...asked, isHeard: false });
	expect(await keepAnswers(alone, { ...one, answers: { [harm]: 2 } }, at(1))).toBe(false);
	const { token: heard, ...other } = await lent({ ...asked, isHeard: true });
	const answers = { ...all('phq-9', 1), [harm]: 2 };
	expect(await finishHandover(heard, { id: 'tablet-4', ...other, answers }, at(5))).toBe(true);
	expect(await resultsOf('cho')).toMatchObject([{ safety: { value: 2 }, total: 10 }]);
});

test('each week counts whole forms of the people who were asked', async () => {
	const [week] = await completionIn('iop', '2026-03-03', 1);
	expect(week).toMatchObject({ monday: '2026-03-02', asked: { length: 3 }, missing: { length: 3 } });
	const answers = all('core-10', 0);
	const by = clinic.maya.id;
	const of = { programId: 'iop', slug: 'core-10', answers, by, day: '2026-03-03', at: at(10) };
	await record({ ...of, clientId: 'ana', source: 'paper' });
	const [again] = await completionIn('iop', '2026-03-03', 1);
	expect([again!.asked.length, again!.missing.toSorted()]).toEqual([3, ['ben', 'cho']]);
});

test('the dashboard has the same figure as the page of questionnaires', async () => {
	const now = at(30);
	const { measures } = await dashboardOf({ id: 'iop', timeZone: 'America/New_York' }, 4, now);
	const weeks = await completionIn('iop', '2026-03-03', 4);
	expect(measures.weeks).toEqual(weeks.map((week) => shareDone([week])));
	expect(measures).toMatchObject({ all: { part: 1, of: 3, people: 3 }, goal: 80 });
	await setGoal(clinic.sara, 'iop', 90, now);
	expect((await dashboardOf({ id: 'iop', timeZone: 'America/New_York' }, 4, now)).measures.goal).toBe(90);
	await expect(setGoal(clinic.sara, 'iop', 5, now)).rejects.toThrow();
	expect(await goalOf('iop')).toBe(90);
});

test('whom a clinician leaves out is asked nothing by the rule, and is not counted, until they are asked again', async () => {
	const slugs = async (client: string) => (await dueFor(client, 'iop', '2026-03-03')).map(({ slug }) => slug);
	const left = {
		programId: 'iop',
		clientId: 'ben',
		startsOn: '2026-03-03',
		reason: 'His English is not enough for it.'
	};
	expect(await slugs('ben')).toEqual(['phq-9', 'core-10']);
	const done = await exempt({ ...left, slug: 'core-10' }, clinic.maya.id, at(20));
	expect(done).toMatchObject({ ok: true });
	expect(await exempt({ ...left, slug: 'core-10' }, clinic.maya.id, at(21))).toEqual({ ok: false, code: 'twice' });
	expect(await exempt({ ...left, slug: 'bdi' }, clinic.maya.id, at(21))).toEqual({ ok: false, code: 'unknown' });
	expect([await slugs('ben'), await slugs('cho')]).toEqual([['phq-9'], ['core-10']]);
	const scope = (await peopleScope(clinic.maya, 'iop'))!;
	const shown = await dueShown(clinic.maya, scope, '2026-03-03', at(22));
	expect(shown.exempt).toMatchObject([
		{ client: 'ben', name: 'Ben Okafor', slug: 'core-10', reason: left.reason, startsOn: '2026-03-03' }
	]);
	await exempt({ ...left, slug: 'phq-9' }, clinic.maya.id, at(23));
	const [week] = await completionIn('iop', '2026-03-03', 1);
	expect(week!.asked.toSorted()).toEqual(['ana', 'cho']);
	const id = done.ok ? done.id : '';
	expect(await endExemption(id, '2026-03-02', clinic.sara.id, at(24))).toEqual({ ok: true });
	expect(await endExemption(id, '2026-03-02', clinic.sara.id, at(25))).toEqual({ ok: false, code: 'gone' });
	expect(await slugs('ben')).toEqual(['core-10']);
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select({ act: audit.act }).from(audit).where(eq(audit.subject, id));
	expect(rows.map(({ act }) => act)).toEqual(['questionnaire.exempted', 'questionnaire.exemption-ended']);
});

test('a guest who is recognized later has the results of that day', async () => {
	const room = await meet(clinic, [
		{ id: 'gad', title: 'Questionnaire', minutes: 15, activity: { kind: 'measure', slug: 'gad-7' } }
	]);
	await room.say(-5, room.lead, { type: 'session.open' });
	const guest = await room.arrive(-2, 'Benny', null);
	await room.say(0, room.lead, { type: 'session.start' });
	for (const { id } of gad7.items)
		await room.say(5, { as: 'seat', seat: guest }, { type: 'measure.answer', block: 'gad', item: id, value: 1 });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, room.session, {}, at(60));
	const inRoom = async () => (await resultsOf('ben')).filter(({ source }) => source === 'room');
	expect(await inRoom()).toEqual([]);
	const found = await bind(clinic.maya, room.session, { person: guest, clientId: 'ben', reason: 'It was Ben' });
	expect(found).toEqual({ ok: true });
	expect(await inRoom()).toMatchObject([{ slug: 'gad-7', total: 7 }]);
});

test('[R17] a tablet that is handed over and what comes of it leave rows', async () => {
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select({ act: audit.act }).from(audit).where(eq(audit.clientId, 'ben'));
	expect(rows.map(({ act }) => act)).toEqual(
		expect.arrayContaining(['questionnaire.handed-over', 'questionnaire.recorded'])
	);
});
