import { protocolVersion } from '#lib/room/wire.ts';
import { acts, type Act } from './acts.ts';
import { Crowd, type Measured, type Member } from './load.ts';
import { cpuOf, median, ratio, runOf, type Pair, type Run } from './ratios.ts';
import { row, type Row } from './report.ts';
import type { Running } from './servers.ts';

type Step = { name: string; run: (crowd: Crowd, act: Act) => Promise<Measured> };
type Side = { server: Running; crowd: Crowd };
type Size = { pairs: number; seconds: number };

/** Above this share of a core the load measures itself, and the run does not count. */
const mostOfACore = 0.8;
const tries = 3;

const steps = (seconds: number): Step[] => [
	{ name: '250/s', run: (crowd, act) => crowd.steadily(act, 250, seconds) },
	{ name: '1,000/s', run: (crowd, act) => crowd.steadily(act, 1000, seconds) },
	{ name: 'saturated', run: (crowd, act) => crowd.saturated(act, seconds) }
];

/** W1: rooms of twelve at two steady rates and as fast as it goes, floor and product in turn. */
export async function steady(
	servers: { floor: Running; product: Running },
	rooms: Member[][],
	size: Size,
	say: (line: string) => void
): Promise<{ rows: Row[]; runs: Record<string, Pair[]> }> {
	const connect = async (server: Running): Promise<Side> => ({
		server,
		crowd: await Crowd.connect({ url: server.url, rooms, version: protocolVersion })
	});
	const floor = await connect(servers.floor);
	const product = await connect(servers.product);
	const runs: Record<string, Pair[]> = {};
	const each = acts.flatMap((act) =>
		steps(size.seconds).map((step) => ({ act, step, name: `${act.name}, ${step.name}` }))
	);
	try {
		// One run of each that is not counted: compiled code and warm caches are what a day of groups meets.
		for (const { act, step } of each) for (const side of [floor, product]) await once(side, act, step);
		for (let i = 0; i < size.pairs; i += 1) {
			for (const { act, step, name } of each) {
				const pair = [await counted(floor, act, step), await counted(product, act, step)] as const;
				runs[name] ??= [];
				if (pair[0] && pair[1]) runs[name].push([pair[0], pair[1]]);
				else say(`${name}: a pair is not counted, the load used more than ${mostOfACore} of a core.`);
			}
		}
	} finally {
		floor.crowd.close();
		product.crowd.close();
	}
	return { rows: each.flatMap(({ name, step }) => rowsOf(name, step.name, runs[name] ?? [])), runs };
}

async function counted(side: Side, act: Act, step: Step): Promise<Run | null> {
	for (let left = tries; left > 0; left -= 1) {
		const run = await once(side, act, step);
		if (run.share <= mostOfACore) return run;
	}
	return null;
}

async function once({ server, crowd }: Side, act: Act, step: Step): Promise<Run> {
	const before = cpuOf(server.pid);
	const measured = await step.run(crowd, act);
	const run = runOf(measured, cpuOf(server.pid) - before);
	if (measured.refused > 0 || measured.delivered < measured.owed)
		throw new Error(
			`Not the whole load: ${measured.refused} refused, ${measured.delivered} of ${measured.owed} deliveries.`
		);
	return run;
}

function rowsOf(name: string, step: string, pairs: Pair[]): Row[] {
	if (pairs.length === 0) return [];
	const line = (what: string, of: (run: Run) => number, goal: Parameters<typeof row>[2]) =>
		row(
			`${name}: ${what}`,
			{
				floor: median(pairs.map(([floor]) => of(floor))),
				product: median(pairs.map(([, product]) => of(product))),
				ratio: ratio(pairs, of)
			},
			goal,
			pairs.length
		);
	const load = median(pairs.flat().map((run) => run.share));
	const own = row(
		`${name}: the load's own share of a core`,
		{ floor: null, product: load, ratio: null },
		null,
		pairs.length
	);
	const cpu = line('processor, µs a command', (run) => run.cpu, { most: 1.2 });
	if (step === 'saturated') return [line('commands a second', (run) => run.rate, { least: 0.8 }), cpu, own];
	const isGoal = step === '1,000/s';
	return [
		cpu,
		line('ack p50, ms', (run) => run.p50, isGoal ? { most: 1.3 } : null),
		line('ack p99, ms', (run) => run.p99, isGoal ? { most: 2 } : null),
		own
	];
}
