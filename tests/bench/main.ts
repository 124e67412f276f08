import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { protocolVersion } from '#lib/room/wire.ts';
import type { Member } from './load.ts';
import { prepare } from './prepare.ts';
import { median, residentOf } from './ratios.ts';
import { row, tableOf, type Row } from './report.ts';
import { pinSelf, startFloor, startProduct } from './servers.ts';
import { steady } from './steady.ts';
import { storm, type Storm } from './storm.ts';

type Bench = { folder: string; checkout: string };

const sizes = {
	whole: { rooms: 80, members: 12, pairs: 5, seconds: 4, crowd: 417, storms: 3 },
	smoke: { rooms: 4, members: 4, pairs: 1, seconds: 1, crowd: 10, storms: 1 }
};

/**
 * The built server beside the floor, with the product's own protocol, real logins and seats. Arguments: `--smoke` for a look whether
 * it runs at all, `--json <file>` for all figures, `--pairs <n>` for more or fewer pairs of runs, `--checkout <folder>` for
 * another checkout's build, and which of `steady`, `storm` and `memory` to run; all without.
 */
export async function bench(argv: string[]): Promise<void> {
	const { values, positionals } = parseArgs({
		args: argv,
		allowPositionals: true,
		options: {
			json: { type: 'string' },
			smoke: { type: 'boolean', default: false },
			pairs: { type: 'string' },
			checkout: { type: 'string', default: process.cwd() }
		}
	});
	const size = { ...(values.smoke ? sizes.smoke : sizes.whole) };
	if (values.pairs) size.pairs = size.storms = Number(values.pairs);
	const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'));
	const here: Bench = { folder, checkout: values.checkout };
	const runs: Record<string, unknown> = {};
	const rows: Row[] = [];
	try {
		const day = join(folder, 'day');
		const members = wants('steady') || wants('memory') ? await prepare(day, size.rooms, size.members) : [];
		pinSelf();
		if (wants('memory')) rows.push(...(await memory(here, day, size.rooms)));
		if (wants('steady')) {
			const servers = { floor: await startFloor(folder), product: await startProduct(day, here.checkout) };
			const found = await steady(servers, members, size, console.log);
			await Promise.all([servers.floor.stop(), servers.product.stop()]);
			rows.push(...found.rows);
			Object.assign(runs, found.runs);
		}
		if (wants('storm')) {
			const found = await storms(here, size);
			rows.push(...found.rows);
			Object.assign(runs, { storms: found.pairs });
		}
		console.log(tableOf(rows));
		if (values.json)
			writeFileSync(values.json, JSON.stringify({ at: new Date().toISOString(), size, rows, runs }, null, '\t'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Some seconds after the start, before anybody connects. */
async function memory({ folder, checkout }: Bench, day: string, rooms: number): Promise<Row[]> {
	const fresh = join(folder, 'fresh');
	const after = async (dataDir: string) => {
		if (dataDir === fresh) {
			rmSync(fresh, { recursive: true, force: true });
			mkdirSync(fresh);
		}
		const server = await startProduct(dataDir, checkout);
		await new Promise((later) => setTimeout(later, 5_000));
		const bytes = residentOf(server.pid);
		await server.stop();
		return { floor: null, product: bytes / 1e6, ratio: null };
	};
	return [
		// Node compiles the server's own TypeScript once for each checkout and keeps it; the compiler stays in memory that once.
		row('memory of the very first start, MB', await after(fresh), null, 1),
		row('memory of a fresh start, MB', await after(fresh), { most: 150 }, 1),
		row(`memory with ${rooms} rooms awake, MB`, await after(day), { most: 200 }, 1)
	];
}

/** Everybody comes back at once to a server just started, floor and product in turn. */
async function storms({ folder, checkout }: Bench, { crowd, members, storms }: typeof sizes.whole) {
	const dataDir = join(folder, 'crowd');
	const rooms: Member[][] = await prepare(dataDir, crowd, members);
	const pairs: [Storm, Storm][] = [];
	for (let i = 0; i < storms; i += 1) {
		const floor = await startFloor(folder);
		const first = await storm(floor, { url: floor.url, rooms, version: protocolVersion });
		const product = await startProduct(dataDir, checkout);
		pairs.push([first, await storm(product, { url: product.url, rooms, version: protocolVersion })]);
	}
	const line = (what: string, of: (storm: Storm) => number, goal: Parameters<typeof row>[2]) =>
		row(
			`${crowd * members} come back at once: ${what}`,
			{
				floor: median(pairs.map(([floor]) => of(floor))),
				product: median(pairs.map(([, product]) => of(product))),
				ratio: median(pairs.map(([floor, product]) => of(product) / of(floor)))
			},
			goal,
			pairs.length
		);
	return {
		pairs,
		rows: [
			line('seconds until the last is in', (it) => it.seconds, { most: 1.3 }),
			line('processor, µs a person', (it) => it.cpu, null),
			line('memory, KB a socket', (it) => it.bytes / 1e3, null),
			line("the load's own share of a core", (it) => it.share, null)
		]
	};
}
