import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureBySlug } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { assign } from '#lib/server/measures/assignments.ts';
import { answerBefore, beforeGroup, formsBefore } from '#lib/server/measures/before-group.ts';
import { completionIn } from '#lib/server/measures/completion.ts';
import { finishHandover, handOver, handoverOf, keepAnswers } from '#lib/server/measures/handover.ts';
import { record, resultsOf } from '#lib/server/measures/results.ts';
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
	const sent = { slug: 'phq-8', answers: all('phq-8', 1) };
	expect(await answerBefore(phone('ana'), { slug: 'phq-9', answers: all('phq-9', 1) })).toBe(false);
	expect(await answerBefore(phone('ana'), sent, at(-20))).toBe(true);
	expect(await answerBefore(phone('ana'), sent, at(-19))).toBe(false);
	expect(await resultsOf('ana')).toMatchObject([
		{ slug: 'phq-8', total: 8, source: 'phone', by: null, session: null, day: '2026-03-03' }
	]);
	expect(await beforeGroup('skills', '2026-03-03')).toEqual({ asked: 3, done: 1 });
});

test('a tablet that was handed over keeps what is answered, becomes one result, and then opens nothing', async () => {
	const asked = { clientId: 'ben', programId: 'iop', slug: 'gad-7', isHeard: false };
	const token = await handOver(asked, clinic.maya.id, at(0));
	const [first, second] = gad7.items;
	expect(await keepAnswers(token, { [first!.id]: 2 }, at(1))).toBe(true);
	expect(await keepAnswers(token, { sleep: 2 }, at(1))).toBe(false);
	expect(await handoverOf(token, at(2))).toMatchObject({
		...{ answers: { [first!.id]: 2 }, person: { preferredName: 'Ben' }, isHeard: false }
	});
	expect(await handoverOf('another', at(2))).toBeNull();
	expect(await finishHandover(token, { [first!.id]: 2, [second!.id]: null }, at(3))).toBe(true);
	expect(await handoverOf(token, at(3))).toBeNull();
	expect(await finishHandover(token, all('gad-7', 1), at(4))).toBe(false);
	expect(await resultsOf('ben')).toMatchObject([{ slug: 'gad-7', source: 'kiosk', by: clinic.maya.id, total: null }]);
});

test('a tablet that nobody brings back opens nothing after an hour', async () => {
	const token = await handOver(
		{ clientId: 'ben', programId: 'iop', slug: 'gad-7', isHeard: false },
		clinic.maya.id,
		at(0)
	);
	expect(await handoverOf(token, at(59))).not.toBeNull();
	expect(await handoverOf(token, at(61))).toBeNull();
	expect(await finishHandover(token, all('gad-7', 1), at(61))).toBe(false);
});

test('[R20] an answer about safety is taken from a tablet only while somebody stays', async () => {
	const harm = phq9.items.find((item) => item.safety)!.id;
	const alone = await handOver(
		{ clientId: 'cho', programId: 'iop', slug: 'phq-9', isHeard: false },
		clinic.maya.id,
		at(0)
	);
	expect(await keepAnswers(alone, { [harm]: 2 }, at(1))).toBe(false);
	const heard = await handOver(
		{ clientId: 'cho', programId: 'iop', slug: 'phq-9', isHeard: true },
		clinic.maya.id,
		at(0)
	);
	expect(await finishHandover(heard, { ...all('phq-9', 1), [harm]: 2 }, at(5))).toBe(true);
	expect(await resultsOf('cho')).toMatchObject([{ safety: { value: 2 }, total: 10 }]);
});

test('each week counts whole forms of the people who were asked', async () => {
	const [week] = await completionIn('iop', '2026-03-03', 1);
	expect(week).toMatchObject({ monday: '2026-03-02', asked: 3, done: 0 });
	const answers = all('core-10', 0);
	const by = clinic.maya.id;
	const of = { programId: 'iop', slug: 'core-10', answers, by, day: '2026-03-03', at: at(10) };
	await record({ ...of, clientId: 'ana', source: 'paper' });
	const [again] = await completionIn('iop', '2026-03-03', 1);
	expect(again).toMatchObject({ asked: 3, done: 1 });
	expect(again!.missing.toSorted()).toEqual(['ben', 'cho']);
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
	const before = (await resultsOf('ben')).length;
	const found = await bind(clinic.maya, room.session, { person: guest, clientId: 'ben', reason: 'It was Ben' });
	expect(found).toEqual({ ok: true });
	expect((await resultsOf('ben')).slice(before)).toMatchObject([{ slug: 'gad-7', total: 7, source: 'room' }]);
});

test('[R17] a tablet that is handed over and what comes of it leave rows', async () => {
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select({ act: audit.act }).from(audit).where(eq(audit.clientId, 'ben'));
	expect(rows.map(({ act }) => act)).toEqual(
		expect.arrayContaining(['questionnaire.handed-over', 'questionnaire.recorded'])
	);
});
