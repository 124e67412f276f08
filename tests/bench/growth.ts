import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#lib/server/config.ts';
import { startApp } from '#lib/server/start.ts';
import { fillBack, openClinic, openDoor, stops, type Clinic, type Door } from './growth-data.ts';
import { chill, residentOf, start, type Started } from './growth-server.ts';
import { admit, tour, wander, type Page, type Stops } from './growth-tour.ts';

type Figure = { name: string; unit: 'ms' | 'KB' | 'MB' | 's'; value: number };
/** What a later run needs of the clinic. */
type Facts = Pick<Clinic, 'lead' | 'groups'>;
type Measured = { years: number; sessions: number; figures: Figure[] };

/** So many records are looked into before memory is read. */
const looked = 200;

/** How the product is after some years of use: `npm run bench -- growth --years 1,2,5`. */
export async function growth(argv: string[]): Promise<void> {
	const { values } = parseArgs({
		args: argv,
		options: {
			years: { type: 'string', default: '1,2,5' },
			json: { type: 'string' },
			// Keeps the data there, a folder for each size, and measures what an earlier run made.
			keep: { type: 'string' }
		}
	});
	const years = values.years.split(',').map(Number);
	if (years.some((one) => !(one > 0))) throw new Error('--years takes numbers, as in --years 1,2,5');
	const sizes = years.sort((a, b) => a - b);
	const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'circlekeeper-growth-'));
	try {
		if (!existsSync(folderOf(folder, sizes.at(-1)!))) await make(folder, sizes);
		const results = await measure(folder, sizes);
		report(results);
		if (values.json) writeFileSync(values.json, JSON.stringify(results, null, '\t'));
	} finally {
		if (!values.keep) rmSync(folder, { recursive: true, force: true });
	}
}

const folderOf = (folder: string, years: number) => join(folder, `${years}-years`);
const factsFile = 'growth.json';

/** A data folder for each size; each goes on where the one before ended. */
async function make(folder: string, sizes: number[]) {
	const working = join(folder, 'working');
	let clinic: Clinic | null = null;
	for (const years of sizes) {
		const began = performance.now();
		const app = await startApp(readConfig({ DATA_DIR: working, LOG_LEVEL: 'error' }));
		clinic ??= await openClinic(app);
		await fillBack(app, clinic, years);
		await app.stop();
		const { lead, groups } = clinic;
		writeFileSync(join(working, factsFile), JSON.stringify({ lead, groups } satisfies Facts));
		const isLast = years === sizes.at(-1);
		if (isLast) renameSync(working, folderOf(folder, years));
		else cpSync(working, folderOf(folder, years), { recursive: true });
		console.log(`${years} years made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
	}
}

/** One size, ready to be looked into: what the tour needs of it, and its server, which is on. */
type Ready = {
	years: number;
	door: Door;
	at: Stops;
	facts: Facts;
	size: number;
	fresh: number;
	coldSeconds: number | null;
};

async function prepare(dataDir: string, years: number): Promise<Ready & { server: Started }> {
	const facts = JSON.parse(readFileSync(join(dataDir, factsFile), 'utf8')) as Facts;
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
	const door = await openDoor(app, facts, 25);
	const at = await stops(app);
	await app.stop();
	const size = statSync(join(dataDir, 'circlekeeper.db')).size;
	const isCold = chill(dataDir);
	const cold = await start(dataDir);
	await cold.stop();
	const server = await start(dataDir);
	return {
		years,
		door,
		at,
		facts,
		size,
		server,
		fresh: residentOf(server.pid),
		coldSeconds: isCold ? cold.seconds : null
	};
}

/** All sizes are on at once and each page is asked of them in turn, so that whatever else the machine does weighs on all of them alike. */
async function measure(folder: string, sizes: number[]): Promise<Measured[]> {
	const ready: Awaited<ReturnType<typeof prepare>>[] = [];
	try {
		for (const one of sizes) ready.push(await prepare(folderOf(folder, one), one));
		const pages = await tour(ready);
		const measured: Measured[] = [];
		for (const [i, one] of ready.entries()) {
			const admission = await admit(one.server, one.door);
			const toured = await wander(one.server, one.door, one.at, looked);
			measured.push({
				years: one.years,
				sessions: one.at.sessions,
				figures: figuresOf(one, pages[i]!, admission, toured)
			});
		}
		return measured;
	} finally {
		for (const { server } of ready) await server.stop();
	}
}

function figuresOf(
	{ server, fresh, size, coldSeconds }: Ready & { server: Started },
	pages: Page[],
	admission: number,
	toured: number
): Figure[] {
	return [
		...pages.map(({ name, ms }): Figure => ({ name, unit: 'ms', value: ms })),
		...pages.map(({ name, cpu }): Figure => ({ name: `${name}, processor`, unit: 'ms', value: cpu })),
		...pages.map(({ name, bytes }): Figure => ({ name, unit: 'KB', value: bytes / 1024 })),
		{ name: 'letting one person in', unit: 'ms', value: admission },
		...(coldSeconds === null ? [] : [{ name: 'start, cold', unit: 's', value: coldSeconds } as const]),
		{ name: 'start, warm', unit: 's', value: server.seconds },
		{ name: 'memory, fresh', unit: 'MB', value: fresh },
		{ name: `memory, ${looked} records looked into`, unit: 'MB', value: toured },
		{ name: 'database', unit: 'MB', value: size / 2 ** 20 }
	];
}

/** A figure that grows at least half as much as the data do is named: it is read, or shown, in full. */
function report(results: Measured[]) {
	const [first, last] = [results[0]!, results.at(-1)!];
	const more = last.sessions / first.sessions;
	const rows = first.figures.map(({ name, unit, value }, i) => {
		const sizes = results.map(({ years, figures }) => [`${years} y`, Number(figures[i]!.value.toPrecision(3))]);
		const grew = last.figures[i]!.value / value;
		const isLinear = more > 1 && grew - 1 > (more - 1) / 2;
		return {
			what: name,
			in: unit,
			...Object.fromEntries(sizes),
			times: Number(grew.toFixed(2)),
			grows: isLinear ? 'with the data' : ''
		};
	});
	console.table(rows);
	console.log(
		`Sessions: ${results.map(({ years, sessions }) => `${sessions} after ${years} y`).join(', ')}. Times are medians; bytes are of the HTML before compression.`
	);
}
