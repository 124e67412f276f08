import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Block } from '#lib/room/agenda/block.ts';
import { openBrowser } from '#tests/support/browser.ts';
import { firstLoad, totalOf, type FirstLoad } from '#tests/support/first-load.ts';
import { prepare } from './prepare.ts';
import { median } from './ratios.ts';
import { startProduct, type Running } from './servers.ts';

/** Slow 4G and a slow phone, as the browser's own tools have them. A WebSocket is not slowed down by them, so `live` is a little early. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowerBy = 4;

const agenda: Block[] = [
	{
		id: 'in',
		title: 'Check-in',
		minutes: 20,
		activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'word', 'goal', 'need'] }
	},
	{ id: 'talk', title: 'Talk', minutes: 20, activity: null }
];

type Visit = { name: string; path: string; until: 'usable' | 'live'; cookie?: string };
type Site = { checkout: string; server: Running; visits: Visit[] };

/**
 * What a participant waits for, cold: `npm run bench -- phone`. With `--checkout <folder>` the build of another checkout is visited in
 * turn with this one. `--runs <n>` for more or fewer visits, `--json <file>` for every figure.
 */
export async function phone(argv: string[]): Promise<void> {
	const { values } = parseArgs({
		args: argv,
		options: { runs: { type: 'string', default: '5' }, json: { type: 'string' }, checkout: { type: 'string' } }
	});
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-phone-'));
	const browser = await openBrowser();
	const checkouts = [process.cwd(), ...(values.checkout ? [values.checkout] : [])];
	const sites: Site[] = [];
	for (const [i, checkout] of checkouts.entries()) sites.push(await openSite(join(folder, String(i)), checkout));
	const found: Record<string, FirstLoad[]> = {};
	try {
		for (let run = 0; run < Number(values.runs); run += 1)
			for (const { checkout, server, visits } of sites)
				for (const visit of visits) {
					const name = sites.length > 1 ? `${visit.name} · ${checkout.split('/').at(-1)}` : visit.name;
					(found[name] ??= []).push(await visitOnce(browser, server, visit));
				}
	} finally {
		await browser.close();
		await Promise.all(sites.map(({ server }) => server.stop()));
		rmSync(folder, { recursive: true, force: true });
	}
	console.log(report(found));
	console.log(
		`Load of the machine: ${loadavg()
			.map((one) => one.toFixed(1))
			.join(', ')}`
	);
	if (values.json) writeFileSync(values.json, JSON.stringify(found, null, '\t'));
}

async function openSite(dataDir: string, checkout: string): Promise<Site> {
	const [members] = await prepare(dataDir, 1, 2, agenda);
	const { code, cookie } = members![1]!;
	const path = `/join/${code}`;
	return {
		checkout,
		server: await startProduct(dataDir, checkout),
		visits: [
			{ name: 'code', path: '/join', until: 'usable' },
			{ name: 'door', path, until: 'usable' },
			{ name: 'session', path, until: 'live', cookie }
		]
	};
}

async function visitOnce(browser: Browser, { url }: Running, { path, until, cookie }: Visit): Promise<FirstLoad> {
	const context = await browser.newContext({ baseURL: url, viewport: { width: 390, height: 844 }, isMobile: true });
	try {
		const [name, value] = (cookie ?? '').split('=') as [string, string];
		if (cookie) await context.addCookies([{ name, value, url }]);
		const page = await context.newPage();
		const devtools = await context.newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.emulateNetworkConditions', network);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
		return await firstLoad(page, path, until);
	} finally {
		await context.close();
	}
}

function report(found: Record<string, FirstLoad[]>): string {
	const rows = Object.entries(found).map(([name, loads]) => {
		const [script, style, page, font] = (['script', 'style', 'page', 'font'] as const).map((kind) =>
			totalOf(loads[0]!, kind)
		);
		const kb = (bytes: number) => (bytes / 1024).toFixed(1);
		const seconds = (of: (load: FirstLoad) => number | null) => {
			const some = loads.map(of).filter((one) => one !== null);
			return some.length ? (median(some) / 1000).toFixed(2) : '';
		};
		return [
			name,
			`${script!.files}`,
			kb(script!.gzip),
			kb(script!.wire),
			`${style!.files}`,
			kb(style!.wire),
			kb(page!.wire),
			kb(font!.wire),
			seconds((load) => load.readable),
			seconds((load) => load.usable),
			seconds((load) => load.live)
		];
	});
	const head = [
		'page',
		'scripts',
		'gzip KB',
		'sent KB',
		'styles',
		'sent KB',
		'HTML KB',
		'fonts KB',
		'readable s',
		'usable s',
		'live s'
	];
	return [head, head.map(() => '-'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
