/** Everything that must hold, cheapest first, stopping at the first failure: `npm test`, or some steps by name: `npm test -- types browser`. */
import { buildIfStale, prepare } from './lib/building.ts';
import { program } from './lib/steps.ts';

const check = (name: string, args: string[]) => async () => (await program(name, args)).code === 0;
const done = (work: () => Promise<unknown>) => async () => {
	await work();
	return true;
};

const steps: [string, () => Promise<boolean>][] = [
	['format', check('prettier', ['--check', '--log-level', 'warn', '.'])],
	['words', done(prepare)],
	['lint', check('eslint', ['--max-warnings', '0', '.'])],
	['types', check('svelte-check', ['--fail-on-warnings', '--output', 'human'])],
	['unit', check('vitest', ['run', 'src', 'tests/architecture', 'tests/contracts', 'tests/integration'])],
	['build', done(buildIfStale)],
	['faults', check('vitest', ['run', 'tests/faults'])],
	['browser', check('vitest', ['run', '--config', 'tests/e2e/vitest.config.ts'])]
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([known]) => known === name));
if (unknown.length) {
	console.error(`There is no step "${unknown[0]}". Steps: ${steps.map(([name]) => name).join(', ')}.`);
	process.exit(1);
}
const began = Date.now();
for (const [name, run] of steps.filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
	const from = Date.now();
	console.log(`\n── ${name}`);
	const passed = await run();
	console.log(`── ${name} ${passed ? 'passed' : 'FAILED'} in ${seconds(from)}`);
	if (!passed) process.exit(1);
}
console.log(`\nAll passed in ${seconds(began)}.`);

function seconds(from: number): string {
	return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
