import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBySlug } from '#lib/measures/index.ts';
import type { App } from '#lib/server/app.ts';
import { chartTrends } from '#lib/server/charts/trends-of.ts';
import { readTrends } from '#lib/server/charts/trend-page.ts';
import { readConfig } from '#lib/server/config.ts';
import { printTrends } from '#lib/server/exports/trends-paper.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { scored } from '#lib/server/measures/result.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { startApp } from '#lib/server/start.ts';
import { enrolled, fillDays, openClinic, type Clinic } from './growth-data.ts';
import { median } from './ratios.ts';

const day = 24 * 3600_000;
const timeZone = 'America/New_York';
const asked = ['phq-9', 'gad-7', 'pcl-5'];
const times = 15;

/** What a person's trends cost after three months and after two years of five groups and three questionnaires a week: `npm run bench -- trends`. */
export async function trends(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-trends-'));
	try {
		const app = await startApp(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }));
		const clinic = await openClinic(app);
		const short = await liveFor(app, clinic, { group: 0, weeks: 12 });
		const long = await liveFor(app, clinic, { group: 1, weeks: 104 });
		const groups = (at: number) => [clinic.groups[at]!.id];
		for (const [name, look] of [
			['trends, 12 weeks', (id: string) => readTrends(clinic.lead, id, { weeks: 12, locale: 'en' })],
			['trends, 26 weeks', (id: string) => readTrends(clinic.lead, id, { weeks: 26, locale: 'en' })],
			['trends, 104 weeks', (id: string) => readTrends(clinic.lead, id, { weeks: 104, locale: 'en' })],
			['trends on paper, 12 weeks', (id: string) => printTrends(clinic.lead, id, { weeks: 12, locale: 'en' })],
			['a chart’s lines', (id: string, at: number) => chartTrends(id, groups(at), 'en')]
		] as const) {
			const [before, after] = [await timeOf(() => look(short, 0)), await timeOf(() => look(long, 1))];
			console.log(`${name}: ${before.toFixed(1)} ms, ${after.toFixed(1)} ms, ${(after / before).toFixed(2)} ×`);
		}
		await app.stop();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function timeOf(look: () => Promise<unknown>): Promise<number> {
	const took: number[] = [];
	for (let i = -3; i < times; i += 1) {
		const began = performance.now();
		if ((await look()) === null) throw new Error('There was nothing to see.');
		// The first looks warm everything up.
		if (i >= 0) took.push(performance.now() - began);
	}
	return median(took);
}

/** A roster that came five days a week for so long, and filled in three questionnaires a week. Returns one of them. */
async function liveFor(app: App, clinic: Clinic, { group, weeks }: { group: number; weeks: number }): Promise<string> {
	const { t, write } = app.store;
	const from = dayOf(clinic.today - 7 * weeks * day, timeZone);
	const clients = await enrolled(app, clinic.groups[group]!.id, from, null);
	await fillDays(app, clinic, { group: clinic.groups[group]!, clients, days: 7 * weeks });
	const [{ programId }] = (await app.store.db.select({ programId: t.group.programId }).from(t.group).limit(1)) as [
		{ programId: string }
	];
	for (let week = 0; week < weeks; week += 1) {
		const at = clinic.today - (7 * week + 1) * day;
		const rows = clients.flatMap((clientId) =>
			asked.map((slug) => {
				const answers = measureBySlug(slug)!.items.map(({ id, safety }) => [id, safety ? 0 : week % 4]);
				return {
					...{ id: randomId(), clientId, programId, slug, session: null, source: 'phone' as const, by: null },
					...{ day: dayOf(at, timeZone), at, recordedAt: at, edition: 1, supersedes: null, isWithdrawn: false },
					...{ ...scored(slug, Object.fromEntries(answers)), reason: null }
				};
			})
		);
		await write((tx) => [tx.insert(t.measureResult).values(rows)]);
	}
	return clients[0]!;
}
