/**
 * All checks, cheapest first, stopping at the first failure: `npm test`, or only some steps: `npm test -- types
 * browser`. Steps that keep one core busy run in parallel; those that measure time run alone.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, prepare } from './lib/building.ts';
import { preset } from './lib/environment.ts';
import { runSteps, type Ran, type Step } from './lib/lanes.ts';
import { scratchInMemory } from './lib/scratch.ts';
import { program, root } from './lib/steps.ts';
import { stories } from './lib/stories.ts';

// Programs that are started again and again, such as the server under test, reuse earlier compiled code.
preset({ NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') });
scratchInMemory();

const wanted = process.argv.slice(2);
const cores = availableParallelism();
const alone = wanted.length === 1;

/** Its output is printed in one piece at the end, unless it runs alone. */
const check = (name: string, args: string[], isAlone = alone) =>
	async function (signal: AbortSignal): Promise<boolean> {
		const { code, printed } = await program(name, args, { quiet: !isAlone, signal, env: { FORCE_COLOR: color } });
		if (!signal.aborted && printed.trim()) console.log(printed.trim());
		return code === 0;
	};
const done = (work: () => Promise<unknown>) => async () => {
	await work();
	return true;
};
const color = process.stdout.isTTY ? '1' : '0';

const steps: Step[] = [
	{ name: 'format', cores: 1, run: check('prettier', ['--check', '--log-level', 'warn', '.']) },
	{ name: 'build', cores: 1, run: done(buildIfStale) },
	{ name: 'lint', cores: 1, run: check('eslint', ['--max-warnings', '0', '.']) },
	// The build leaves the messages in the form pages need; tools outside it load another form faster.
	{ name: 'words', cores: 1, after: ['build'], run: done(prepare) },
	{
		name: 'browser',
		// The longest by far, so it begins early. Its two workers wait for pages and servers more than a third of the time.
		cores: 1,
		after: ['build', 'words'],
		run: stories({ FORCE_COLOR: color })
	},
	{
		name: 'types',
		cores: 1,
		after: ['words'],
		run: check('svelte-check', ['--fail-on-warnings', '--output', 'human'])
	},
	{
		name: 'unit',
		// Its two workers wait for other processes and timers often enough to share the machine with another step.
		cores: 1,
		after: ['words'],
		run: check('vitest', ['run', 'src', 'tests/architecture', 'tests/contracts', 'tests/integration', 'tests/support'])
	},
	{ name: 'faults', cores, after: ['build', 'words'], run: check('vitest', ['run', 'tests/faults'], true) }
];

const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length) {
	console.error(`There is no step "${unknown[0]}". Steps: ${steps.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}
const began = Date.now();
const ran = await runSteps(
	steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)),
	cores,
	{
		began: (name) => console.log(`── ${name} …`),
		ended: ({ name, passed, seconds }) =>
			console.log(`── ${name} ${passed ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s\n`)
	}
);
const total = ((Date.now() - began) / 1000).toFixed(1);
console.log(table(ran));
const failed = ran.find(({ passed }) => !passed);
console.log(failed ? `\n${failed.name} failed after ${total} s.` : `\nAll passed in ${total} s.`);
process.exit(failed ? 1 : 0);

function table(rows: Ran[]): string {
	const line = (name: string, time: string) => `${name.padEnd(10)}${time.padStart(9)}`;
	return [line('step', 'seconds'), ...rows.map(({ name, seconds }) => line(name, seconds.toFixed(1)))].join('\n');
}
