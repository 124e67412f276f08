import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobKind } from '#lib/domain/job.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { jobById, jobsOf } from '#lib/server/jobs/job-rows.ts';
import { Jobs } from '#lib/server/jobs/jobs.ts';
import { end, all as everyStanding } from '#lib/server/programs/team.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { keptSession } from '#tests/support/kept.ts';
import { readPdf } from '#tests/support/pdf.ts';

let clinic: Clinic;
let jobs: Jobs;
const march = { programId: 'iop', groups: ['skills'], from: '2026-03-01', to: '2026-03-31' };

beforeAll(async () => {
	clinic = await openClinic();
	await keptSession(clinic, ['group', 'ana']);
	jobs = new Jobs(clinic.app);
}, 60_000);
afterAll(async () => {
	await jobs.close();
	await clinic.close();
});

async function made(by: StaffMember, kind: JobKind, params: object = march): Promise<string> {
	const id = (await jobs.ask(by, kind, params))!;
	await jobs.settled();
	return id;
}
async function bytesOf(by: StaffMember, id: string): Promise<Buffer> {
	const file = await jobs.fetch(by, id);
	if (typeof file === 'string') throw new Error(file);
	return Buffer.concat(await Array.fromAsync(file.body));
}
const linesOf = async (by: StaffMember, id: string) =>
	(await bytesOf(by, id)).toString('utf8').slice(1).trimEnd().split('\r\n');
const fileOf = (id: string) => join(clinic.dataDir, 'exports', id);
const actsOn = async (id: string) => {
	const { audit } = clinic.app.store.t;
	const own = eq(audit.subject, `export/${id}`);
	return (await clinic.app.store.db.select({ act: audit.act }).from(audit).where(own)).map(({ act }) => act);
};

test('attendance is a table with a row for each person, times and minutes, and where their note stands', async () => {
	const id = await made(clinic.maya, 'attendance');
	expect((await bytesOf(clinic.maya, id)).subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
	const [head, ...rows] = await linesOf(clinic.maya, id);
	expect(head).toMatch(/^program,group,session id,date,planned start,.*minutes,modality,facilitators,note status/);
	expect(rows).toHaveLength(3);
	expect(rows.find((row) => row.includes(',ana,'))).toMatch(
		/^Evening program,Skills group,\d+,2026-03-03,10:00,10:50,10:00,10:50,ana,A\. C\.,present,10:00,10:50,50,room,"Maya Lindahl, LCSW",signed,/
	);
	expect(rows.find((row) => row.includes(',ben,'))).toMatch(/,late,10:09,10:50,41,/);
	expect(await actsOn(id)).toEqual(['export.requested', 'export.downloaded', 'export.downloaded']);
});

test('hours are counted by the program’s week: held, attended, and with a signed note', async () => {
	const rows = await linesOf(clinic.sara, await made(clinic.sara, 'hours'));
	expect(rows.slice(1)).toEqual([
		'Evening program,2026-03-02,ana,A. C.,1,1,0.83,0.83,0.83',
		'Evening program,2026-03-02,ben,B. O.,1,1,0.83,0.68,0.00',
		'Evening program,2026-03-02,cho,C. W.,1,0,0.83,0.00,0.00'
	]);
});

test('signed notes are an archive of PDFs whose fingerprints it lists', async () => {
	const files = unzipSync(await bytesOf(clinic.maya, await made(clinic.maya, 'notes')));
	const listed = Buffer.from(files['SHA256SUMS.txt']!).toString('utf8').trimEnd().split('\n');
	expect(listed).toHaveLength(2);
	expect(Object.keys(files)).toHaveLength(3);
	for (const line of listed) {
		const [hash, name] = line.split('  ') as [string, string];
		expect(createHash('sha256').update(files[name]!).digest('hex')).toBe(hash);
		expect(name).not.toMatch(/ana|ben/i);
	}
	const read = await Promise.all(listed.map((line) => readPdf(files[line.split('  ')[1]!]!)));
	expect(read.filter(({ pages }) => pages[0]!.text.includes('Ana Castellane'))).toHaveLength(1);
});

test('[R15] a file lies sealed, for this user alone, and its key in no column in clear', async () => {
	const id = await made(clinic.maya, 'attendance');
	const lies = readFileSync(fileOf(id));
	expect(lies.includes('Evening program')).toBe(false);
	expect(statSync(fileOf(id)).mode & 0o777).toBe(0o600);
	const { fileKey, bytes } = (await jobById(id))!;
	expect(Buffer.from(fileKey!, 'base64')).toHaveLength(32);
	expect((await bytesOf(clinic.maya, id)).length).toBe(bytes);
});

test('[R7] only who may have it gets it, and only who asked for it', async () => {
	expect(await jobs.ask(clinic.otto, 'attendance', march)).toBeNull();
	expect(await jobs.ask(clinic.maya, 'attendance', { ...march, groups: ['skills', 'away'] })).toBeNull();
	const id = await made(clinic.maya, 'attendance');
	expect(await jobs.fetch(clinic.jonas, id)).toBe('not-found');
	expect(await jobs.cancel(clinic.jonas, id)).toBe(false);
	const theirs = await made(clinic.jonas, 'attendance');
	const held = (await everyStanding()).find(
		({ staffId, place }) => staffId === clinic.jonas.id && place === 'Skills group'
	)!;
	await end(held.id, { id: 'system' });
	expect(await jobs.fetch(clinic.jonas, theirs)).toBe('not-yours');
});

test('asking twice for what is under way asks once; what is canceled is gone', async () => {
	const first = await jobs.ask(clinic.maya, 'notes', march);
	expect(await jobs.ask(clinic.maya, 'notes', march)).toBe(first);
	expect(await jobs.cancel(clinic.maya, first!)).toBe(true);
	await jobs.settled();
	expect((await jobById(first!))!.status).toBe('cancelled');
	expect(existsSync(fileOf(first!)) || existsSync(`${fileOf(first!)}.part`)).toBe(false);
	const id = await made(clinic.maya, 'notes');
	expect(await jobs.cancel(clinic.maya, id)).toBe(true);
	expect(existsSync(fileOf(id))).toBe(false);
	expect(await jobs.fetch(clinic.maya, id)).toBe('not-found');
});

test('what was on when the server stopped says so, and can be started again', async () => {
	const id = await made(clinic.maya, 'hours');
	const { store } = clinic.app;
	await store.write((tx) => [tx.update(store.t.job).set({ status: 'running' }).where(eq(store.t.job.id, id))]);
	const after = new Jobs(clinic.app);
	await after.start();
	expect((await jobById(id))!.status).toBe('interrupted');
	expect(existsSync(fileOf(id))).toBe(false);
	const again = (await after.again(clinic.maya, id))!;
	await after.settled();
	expect((await jobById(again))!.status).toBe('done');
	await after.close();
});

test('a file whose time is over is deleted, and its key with it', async () => {
	const id = await made(clinic.maya, 'hours');
	await jobs.sweep(Date.now() + 23 * 3600_000);
	expect(existsSync(fileOf(id))).toBe(true);
	await jobs.sweep(Date.now() + 25 * 3600_000);
	expect(existsSync(fileOf(id))).toBe(false);
	expect(await jobById(id)).toMatchObject({ status: 'expired', fileKey: null });
	expect(await jobs.fetch(clinic.maya, id)).toBe('not-found');
	expect((await jobsOf(clinic.maya.id)).find((job) => job.id === id)).toBeDefined();
});
