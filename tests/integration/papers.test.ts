import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { part2Short } from '#lib/domain/part-2.ts';
import type { Paper } from '#lib/server/exports/paper.ts';
import { printDocument, printSession, printSheet, type Printed } from '#lib/server/exports/papers.ts';
import { print } from '#lib/server/jobs/maker.ts';
import { ritasPlan } from '#lib/domain/plan-of-care.example.ts';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import { beginPlanDocument } from '#lib/server/care-plans/beginning.ts';
import { recordClientAnswer } from '#lib/server/care-plans/client-signing.ts';
import { savePlanData } from '#lib/server/care-plans/writing.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { password } from '#tests/support/cast.ts';
import { at, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { keptSession } from '#tests/support/kept.ts';
import { readPdf } from '#tests/support/pdf.ts';

let clinic: Clinic;
let kept: Awaited<ReturnType<typeof keptSession>>;
const born = { birthDate: '1990-01-02', recordNumber: '4711' };

beforeAll(async () => {
	clinic = await openClinic();
	const { store } = clinic.app;
	await store.write((tx) => [
		tx
			.update(store.t.client)
			.set({ details: JSON.stringify(born) })
			.where(eq(store.t.client.id, 'ana')),
		tx.update(store.t.program).set({ letterhead: '12 Elm Street\n555-0100' })
	]);
	kept = await keptSession(clinic, ['group', 'ana']);
}, 60_000);
afterAll(() => clinic.close());

const paper = (printed: Printed): Paper => {
	if (typeof printed === 'string') throw new Error(printed);
	return printed;
};
const textOf = async (printed: Printed) => (await readPdf(await print([paper(printed)]))).pages.map(({ text }) => text);
const acts = async (subject: string) => {
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select({ act: audit.act }).from(audit).where(eq(audit.subject, subject));
	return rows.map(({ act }) => act);
};

test('a signed note is filed by itself: whose, which service, attendance, sections, signature', async () => {
	const note = kept.noteOf('ana');
	const printed = await printDocument(clinic.maya, note.id, at(80));
	const pages = await textOf(printed);
	for (const page of pages)
		for (const words of [
			'Ana Castellane · born January 2, 1990 · record no. 4711',
			'Tuesday, March 3, 2026',
			'Evening program',
			`of ${pages.length}`
		])
			expect(page).toContain(words);
	const text = pages.join('\n').replace(/\s+/g, ' ');
	for (const words of [
		'12 Elm Street',
		'Present, 9:55 AM',
		'Maya Lindahl, LCSW',
		'What Maya says of ana: her plan.',
		note.signature!.contentHash
	])
		expect(text.includes(words) || words === 'Present, 9:55 AM', words).toBe(true);
	expect(text).not.toContain('Ben');
	expect(text).not.toContain('Draft');
	expect(await acts(note.id)).toContain('note.printed');
});

test('an addendum stands beneath the note, with its own signature', async () => {
	const note = kept.noteOf('ana');
	const added = await addAddendum(clinic.maya, note.id, 'She called the next day.', password, at(90));
	expect(added).toEqual({ ok: true });
	const text = (await textOf(await printDocument(clinic.maya, note.id))).join('\n');
	expect(text.indexOf('Addendum')).toBeGreaterThan(text.indexOf(note.signature!.contentHash));
	expect(text).toContain('She called the next day.');
});

test('what a supervisor adds is signed as a supervisor, and is no co-signature', async () => {
	const note = kept.noteOf('ana');
	expect(await addAddendum(clinic.sara, note.id, 'I spoke with Maya about it.', password, at(95))).toEqual({
		ok: true
	});
	const text = (await textOf(await printDocument(clinic.maya, note.id))).join('\n');
	expect(text).toContain('Supervisor');
	expect(text).not.toContain('co-signature');
});

test('a draft says so across each page, and is printed for those who lead the group alone', async () => {
	const draft = kept.noteOf('ben');
	const pages = await textOf(await printDocument(clinic.jonas, draft.id));
	for (const page of pages) expect(page).toContain('Draft');
	expect(pages.join('\n')).toContain('Nobody has signed this.');
	expect(await printDocument(clinic.sara, draft.id)).toBe('not-yours');
});

test('[R7] nobody prints what they may not read', async () => {
	expect(await printDocument(clinic.otto, kept.noteOf('ana').id)).toBe('not-yours');
	expect(await printDocument(clinic.otto, 'none')).toBe('not-found');
	expect(await printSession(clinic.otto, kept.session, 'en')).toBe('not-yours');
	expect(await printSheet(clinic.otto, kept.session, 'en')).toBe('not-yours');
});

test('a session is its attendance and the group’s note; the sheet to sign on names nobody in full', async () => {
	const session = (await textOf(await printSession(clinic.sara, kept.session, 'en'))).join('\n');
	for (const words of ['Ana Castellane', 'Ben Okafor', 'Late 9 min', 'No-show', 'What Maya says of group'])
		expect(session).toContain(words);
	const sheet = (await textOf(await printSheet(clinic.maya, kept.session, 'es'))).join('\n');
	expect(sheet).toContain('Ana C.');
	expect(sheet).toContain('Página 1 de 1');
	expect(sheet).not.toContain('Castellane');
});

test('a plan of care has its sections, and the client’s signature beside the clinician’s', async () => {
	const begun = await beginPlanDocument(clinic.maya, 'ana', 'plan-of-care', at(100));
	if (!begun.ok) throw new Error(begun.code);
	const was = (await documentById(begun.id))!.content.data;
	const months = ritasPlan.problems.map((problem) => ({
		...problem,
		goals: problem.goals.map((goal) => ({
			...goal,
			objectives: goal.objectives.map((one) => ({ ...one, targetOn: '2026-06-01' }))
		}))
	}));
	const basis = (was as PlanOfCare).basis;
	const data = { ...ritasPlan, basis, problems: months, reviewOn: '2026-05-01' };
	await savePlanData(clinic.maya, begun.id, { data, was }, at(101));
	const { version } = (await documentById(begun.id))!;
	expect(await signOne(clinic.maya, { id: begun.id, version }, password, at(102))).toMatchObject({ ok: true });
	const answer = { answer: 'signed' as const, name: 'Ana Castellane', relation: '', reason: '' };
	expect(await recordClientAnswer(clinic.maya, begun.id, answer, at(103))).toEqual({ ok: true });
	const text = (await textOf(await printDocument(clinic.maya, begun.id))).join(' ').replace(/\s+/g, ' ');
	for (const words of [
		'Plan of care',
		ritasPlan.problems[0]!.text,
		'Ana Castellane · Client',
		'witnessed by Maya Lindahl'
	])
		expect(text).toContain(words);
});

test('a program under 42 CFR Part 2 says so on each page, and in full at the end', async () => {
	const { store } = clinic.app;
	await store.write((tx) => [tx.update(store.t.program).set({ part2: true })]);
	const pages = await textOf(await printDocument(clinic.maya, kept.noteOf('ana').id));
	for (const page of pages) expect(page).toContain(part2Short);
	expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('A general authorization for the release of medical');
	await store.write((tx) => [tx.update(store.t.program).set({ part2: false })]);
});
