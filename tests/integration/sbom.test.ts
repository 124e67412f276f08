import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { program } from '../../src/cli/lib/steps.ts';
import { root } from '#tests/support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-sbom-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Component = { name: string; version: string; purl: string; properties: { name: string; value: string }[] };

test(
	'the software bill of materials names every package of the lockfile, and which only build or test',
	{ timeout: 30_000 },
	async () => {
		const file = join(folder, 'sbom.json');
		const { code, printed } = await program('node', ['src/cli/sbom.ts', file], { quiet: true });
		expect([code, printed]).toEqual([0, expect.stringMatching(/\d+ packages/)]);
		const bill = JSON.parse(readFileSync(file, 'utf8'));
		expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'circlekeeper' } } });
		const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		const asked: Record<string, string> = { ...dependencies, ...devDependencies };
		const of = (name: string): Component | undefined =>
			bill.components.find(({ purl }: Component) => purl === `pkg:npm/${name.replace('@', '%40')}@${asked[name]}`);
		const isForDevelopment = (name: string) =>
			of(name)!.properties.some((one) => one.name === 'cdx:npm:package:development');
		expect(Object.keys(asked).filter((name) => !of(name))).toEqual([]);
		expect([isForDevelopment('vitest'), isForDevelopment('better-sqlite3')]).toEqual([true, false]);
	}
);
