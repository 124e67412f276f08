import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { protocolVersion } from '#lib/room/wire.ts';
import { Crowd, type Measured, type Member } from './load.ts';
import { prepare } from './prepare.ts';
import { cpuOf, median, ratio, runOf, type Run } from './ratios.ts';
import { pinSelf, startFloor, startProduct, type Running } from './servers.ts';

type Pairs = [floor: Run, product: Run][];
type Step = { name: string; run: (crowd: Crowd) => Promise<Measured> };
type Goal = { name: string; step: string; of: (run: Run) => number; must: string; holds: (ratio: number) => boolean };

/** W1: rooms of twelve, every member receives every event; the product's own protocol, with real logins and seats. */
export async function bench(argv: string[]): Promise<void> {
	const { values } = parseArgs({
		args: argv,
		options: { json: { type: 'string' }, smoke: { type: 'boolean', default: false } }
	});
	const size = values.smoke
		? { rooms: 4, members: 4, pairs: 1, seconds: 1 }
		: { rooms: 80, members: 12, pairs: 5, seconds: 4 };
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'));
	try {
		console.log(`W1: ${size.rooms} rooms × ${size.members}, ${size.pairs} pairs of runs of ${size.seconds} s a step`);
		const members = await prepare(join(folder, 'data'), size.rooms, size.members);
		pinSelf();
		const floor = await startFloor(folder);
		const product = await startProduct(join(folder, 'data'));
		const results = await measure(floor, product, members, size);
		await Promise.all([floor.stop(), product.stop()]);
		report(results, size, values.json);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(
	floor: Running,
	product: Running,
	rooms: Member[][],
	{ pairs, seconds }: { pairs: number; seconds: number }
) {
	const crowds = {
		floor: await Crowd.connect({ url: floor.url, rooms, version: protocolVersion }),
		product: await Crowd.connect({ url: product.url, rooms, version: protocolVersion })
	};
	const steps: Step[] = [
		{ name: '250/s', run: (crowd) => crowd.steadily(250, seconds) },
		{ name: '1000/s', run: (crowd) => crowd.steadily(1000, seconds) },
		{ name: 'saturated', run: (crowd) => crowd.saturated(seconds) }
	];
	const once = async (server: Running, crowd: Crowd, step: Step) => {
		const before = cpuOf(server.pid);
		const run = runOf(await step.run(crowd), cpuOf(server.pid) - before);
		if (run.refused > 0 || run.delivered < rooms[0]!.length * 0.98)
			throw new Error(`Not the whole load: ${run.refused} refused, ${run.delivered.toFixed(2)} deliveries a command.`);
		return run;
	};
	// One run of each that is not counted: compiled code and warm caches are what a day of groups meets.
	for (const step of steps)
		for (const side of ['floor', 'product'] as const) await once({ floor, product }[side], crowds[side], step);
	const results: Record<string, Pairs> = Object.fromEntries(steps.map((step) => [step.name, []]));
	for (let i = 0; i < pairs; i += 1)
		for (const step of steps)
			results[step.name]!.push([await once(floor, crowds.floor, step), await once(product, crowds.product, step)]);
	crowds.floor.close();
	crowds.product.close();
	return results;
}

const goals: Goal[] = [
	{ name: 'throughput, saturated', step: 'saturated', of: (run) => run.rate, must: '≥ 0.80', holds: (it) => it >= 0.8 },
	{
		name: 'processor per command, 1,000/s',
		step: '1000/s',
		of: (run) => run.cpu,
		must: '≤ 1.20',
		holds: (it) => it <= 1.2
	},
	{ name: 'ack p50, 1,000/s', step: '1000/s', of: (run) => run.p50, must: '≤ 1.3', holds: (it) => it <= 1.3 },
	{ name: 'ack p99, 1,000/s', step: '1000/s', of: (run) => run.p99, must: '≤ 2', holds: (it) => it <= 2 },
	{ name: 'processor per command, 250/s', step: '250/s', of: (run) => run.cpu, must: '', holds: () => true },
	{ name: 'ack p50, 250/s', step: '250/s', of: (run) => run.p50, must: '', holds: () => true },
	{ name: 'ack p99, 250/s', step: '250/s', of: (run) => run.p99, must: '', holds: () => true },
	{ name: 'processor per command, saturated', step: 'saturated', of: (run) => run.cpu, must: '', holds: () => true }
];

function report(results: Record<string, Pairs>, size: object, file: string | undefined) {
	const rows = goals.map(({ name, step, of, must, holds }) => {
		const pairs = results[step]!;
		const value = ratio(pairs, of);
		const typical = (side: 0 | 1) => Number(median(pairs.map((pair) => of(pair[side]))).toPrecision(3));
		return {
			what: name,
			'product ÷ floor': Number(value.toFixed(2)),
			must,
			holds: must ? holds(value) : null,
			floor: typical(0),
			product: typical(1)
		};
	});
	const refused = Object.values(results)
		.flat()
		.reduce((sum, [, product]) => sum + product.refused, 0);
	console.table(rows);
	console.log(
		`Processor in µs a command, acks in ms from the moment meant, throughput in commands/s. Refused: ${refused}.`
	);
	if (file)
		writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), size, rows, runs: results }, null, '\t'));
}
