import { expect, test } from 'vitest';
import { runSteps, type Ran, type Step } from './lanes.ts';

/** Steps that run for a given number of turns, and a record of what began and ended in which order. */
function plan() {
	const told: string[] = [];
	const step = (name: string, turns: number, rest: Partial<Step> = {}): Step => ({
		name,
		cores: 1,
		async run(signal) {
			for (let i = 0; i < turns && !signal.aborted; i++) await new Promise((turn) => setImmediate(turn));
			if (signal.aborted) told.push(`${name} stopped`);
			return true;
		},
		...rest
	});
	const tell = {
		began: (name: string) => told.push(`${name} began`),
		ended: (it: Ran) => told.push(`${it.name} ended`)
	};
	return { told, step, tell };
}

test('as many run at a time as there are cores, and what waits for another begins after it', async () => {
	const { told, step, tell } = plan();
	const steps = [step('format', 2), step('words', 4), step('lint', 3), step('types', 1, { after: ['words'] })];
	await runSteps(steps, 2, tell);
	expect(told).toEqual([
		...['format began', 'words began', 'format ended', 'lint began', 'words ended', 'types began'],
		...['lint ended', 'types ended']
	]);
});

test('one that needs every core waits for the others and runs alone', async () => {
	const { told, step, tell } = plan();
	await runSteps([step('unit', 3), step('browser', 2, { cores: 4 }), step('last', 1)], 1, tell);
	expect(told).toEqual(['unit began', 'unit ended', 'browser began', 'browser ended', 'last began', 'last ended']);
});

test('the first failure ends what is under way and starts no more', async () => {
	const { told, step, tell } = plan();
	const steps = [
		step('lint', 1, { run: async () => false }),
		step('types', 50),
		step('unit', 1),
		step('build', 1, { after: ['lint'] })
	];
	const ran = await runSteps(steps, 2, tell);
	expect(ran.map(({ name, passed }) => [name, passed])).toEqual([['lint', false]]);
	expect(told).toEqual(['lint began', 'types began', 'lint ended', 'types stopped']);
});

test('a step that was not asked for is not waited for', async () => {
	const { told, step, tell } = plan();
	await runSteps([step('browser', 1, { after: ['build'] })], 2, tell);
	expect(told).toEqual(['browser began', 'browser ended']);
});
