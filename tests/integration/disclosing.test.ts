import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { part2Short } from '#lib/domain/part-2.ts';
import { accountingOf } from '#lib/server/exports/accounting.ts';
import { giveConsent } from '#lib/server/episodes/consents.ts';
import type { Disclosing } from '#lib/server/exports/disclosure-pack.ts';
import { jobById } from '#lib/server/jobs/job-rows.ts';
import { Jobs } from '#lib/server/jobs/jobs.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { keptSession } from '#tests/support/kept.ts';
import { readPdf } from '#tests/support/pdf.ts';

let clinic: Clinic;
let jobs: Jobs;
let kept: Awaited<ReturnType<typeof keptSession>>;
const asked: Disclosing = {
	...{ programId: 'iop', groups: ['skills'], from: '2026-03-01', to: '2026-03-31', clientId: 'ana' },
	...{ parts: ['attendance', 'notes'], recipient: 'Dr. Ruiz, Lakeside Clinic', purpose: 'Continuing care' },
	...{ authority: 'consent', basis: 'Consent signed on March 2, 2026', scope: 'Group therapy notes of March 2026.' }
};

beforeAll(async () => {
	clinic = await openClinic();
	const { store } = clinic.app;
	await store.write((tx) => [tx.update(store.t.program).set({ part2: true })]);
	kept = await keptSession(clinic, ['group', 'ana', 'ben']);
	jobs = new Jobs(clinic.app);
}, 60_000);
afterAll(async () => {
	await jobs.close();
	await clinic.close();
});

async function disclosed(params: Disclosing = asked) {
	const id = (await jobs.ask(clinic.sara, 'disclosure', params))!;
	await jobs.settled();
	const file = await jobs.fetch(clinic.sara, id);
	if (typeof file === 'string') throw new Error(`${file}: ${(await jobById(id))!.status}`);
	const zip = Buffer.concat(await Array.fromAsync(file.body));
	return { zip, files: unzipSync(zip), hash: (await jobById(id))!.hash };
}

test('its receiver finds a cover, the statement of Part 2, the record, and pages counted over all of it', async () => {
	const { zip, files, hash } = await disclosed();
	expect(Object.keys(files).toSorted()).toEqual(['SHA256SUMS.txt', 'record.pdf']);
	expect(createHash('sha256').update(zip).digest('hex')).toBe(hash);
	const sums = Buffer.from(files['SHA256SUMS.txt']!).toString('utf8');
	expect(sums).toBe(`${createHash('sha256').update(files['record.pdf']!).digest('hex')}  record.pdf\n`);
	const { pages, title } = await readPdf(files['record.pdf']!);
	expect(title).toBe('Disclosure of records');
	pages.forEach(({ text }, i) => {
		for (const words of [`Page ${i + 1} of ${pages.length}`, part2Short, 'Ana Castellane'])
			expect(text).toContain(words);
	});
	const all = pages
		.map(({ text }) => text)
		.join(' ')
		.replace(/\s+/g, ' ');
	for (const words of [
		asked.recipient,
		asked.purpose,
		asked.basis,
		asked.scope!,
		'These rules prohibit you from using or disclosing this record',
		'Psychotherapy (process) notes and drafts are not part',
		'Left out on purpose: contact details and questionnaire results',
		'What Maya says of ana: her plan.',
		kept.noteOf('ana').signature!.contentHash
	])
		expect(all).toContain(words);
});

test('nobody else of the group is in it', async () => {
	const { files } = await disclosed();
	const all = (await readPdf(files['record.pdf']!)).pages.map(({ text }) => text).join(' ');
	expect(all).not.toMatch(/Ben|Okafor|Cho|Whitlock|What Maya says of (ben|group)/);
});

test('the accounting keeps each disclosure with the hash of the file, and no row of it changes or goes', async () => {
	const { hash } = await disclosed();
	const { disclosures } = (await accountingOf(clinic.maya, 'ana'))!;
	expect(disclosures[0]).toMatchObject({
		...{ recipient: asked.recipient, purpose: asked.purpose, authority: 'consent', basis: asked.basis, hash },
		...{ part2: true, parts: asked.parts, by: clinic.sara.name }
	});
	expect(await accountingOf(clinic.otto, 'ana')).toBeNull();
	const { store } = clinic.app;
	const all = store.write((tx) => [tx.delete(store.t.disclosure)]);
	await expect(all).rejects.toThrow();
	const changed = store.write((tx) => [tx.update(store.t.disclosure).set({ pages: 1 })]);
	await expect(changed).rejects.toThrow();
	const raw = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'), { readonly: true });
	const row = raw.prepare('select * from disclosure limit 1').get() as Record<string, unknown>;
	raw.close();
	for (const column of ['recipient', 'purpose', 'basis', 'documents', 'scope'])
		expect(row[column]).toBeInstanceOf(Buffer);
	const { audit } = store.t;
	const rows = await store.db.select().from(audit).where(eq(audit.act, 'disclosure.made'));
	expect(rows.at(-1)).toMatchObject({ clientId: 'ana', by: clinic.sara.id });
});

test('[R7] who may not read all of a record gives none of it out', async () => {
	expect(await jobs.ask(clinic.otto, 'disclosure', asked)).toBeNull();
	expect(await jobs.ask(clinic.sara, 'disclosure', { ...asked, groups: ['skills', 'away'] })).toBeNull();
	expect(await jobs.ask(clinic.sara, 'disclosure', { ...asked, recipient: '' })).toBeNull();
});

test('by a consent on record, a copy of it goes along', async () => {
	const given = await giveConsent(
		clinic.maya.id,
		{
			...{ clientId: 'ana', programId: 'iop', kind: 'part-2', givenOn: '2026-03-02', expiresOn: '2027-03-01' },
			scope: { covers: 'Notes of her groups', to: 'Dr. Ruiz, Lakeside Clinic', purpose: 'Continuing care' }
		},
		'2026-03-31'
	);
	if (!given.ok) throw new Error(given.code);
	const { files } = await disclosed({ ...asked, consentId: given.id });
	const { pages } = await readPdf(files['record.pdf']!);
	const cover = pages[0]!.text.replace(/\s+/g, ' ');
	for (const words of [
		'Copy of the consent',
		'Substance use disorder records (42 CFR Part 2), given on March 2, 2026',
		'Covers: Notes of her groups',
		'In force until March 1, 2027'
	])
		expect(cover).toContain(words);
});
