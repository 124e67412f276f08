/**
 * Lists every package the product is built from and runs on, with version, license and hash: `npm run sbom` writes `sbom.json`
 * (CycloneDX), `npm run sbom -- FILE` another file. Packages used only to build or test are marked as development.
 */
import { writeFileSync } from 'node:fs';
import { failing } from './lib/failing.ts';
import { program } from './lib/steps.ts';
import { stop } from './lib/stop.ts';

type Bill = { metadata: { component: { name: string; type: string } }; components: unknown[] };

await failing(async () => {
	const [file = 'sbom.json'] = process.argv.slice(2);
	// From the lockfile only, so that it lists what a fresh installation gets, not what happens to be installed here.
	const options = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--sbom-type', 'application'];
	const { code, printed } = await program('npm', options, { quiet: true });
	if (code !== 0) stop(`npm could not list the packages; it needs npm 10 or newer. It said:\n${printed.trim()}`);
	const bill = JSON.parse(printed) as Bill;
	// npm uses the folder's name.
	bill.metadata.component.name = 'circlekeeper';
	writeFileSync(file, `${JSON.stringify(bill, null, '\t')}\n`);
	console.log(`${file}: ${bill.components.length} packages.`);
});
