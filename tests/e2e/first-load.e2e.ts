import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { makeAccess } from '#lib/server/my/access.ts';
import { deviceCookie, deviceHere, openLink } from '#lib/server/my/devices.ts';
import { setPin } from '#lib/server/my/pins.ts';
import { enrol } from '#lib/server/programs/enrolments.ts';
import { startApp } from '#lib/server/start.ts';
import { prepare } from '#tests/bench/prepare.ts';
import type { Member } from '#tests/bench/load.ts';
import { sharedBrowser } from '#tests/support/browser.ts';
import { firstLoad, totalOf, type FirstLoad } from '#tests/support/first-load.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

/** What a phone downloads before it can be used: how much, in how many files, and whose. Times are for `npm run bench -- phone`. */
let server: RunningServer;
let rooms: Member[][];
/** The cookie of a phone that somebody's own page is open on. */
let own: string;
const dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-first-load-'));
beforeAll(async () => {
	rooms = await prepare(dataDir, 1, 2);
	own = await openOwnPage();
	server = await startServer({ dataDir, env: { LOG_LEVEL: 'warn' } });
});
afterAll(async () => {
	await server?.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

async function openOwnPage(): Promise<string> {
	const app = await startApp(readConfig({ DATA_DIR: dataDir }));
	try {
		const { db, t } = app.store;
		const [group] = await db.select({ id: t.group.id }).from(t.group);
		const person = { name: 'Ana Quill', preferredName: 'Ana', locale: 'en' as const };
		const enrolled = await enrol(group!.id, person, '2026-01-05', 'system');
		if (!enrolled.ok) throw new Error(`Ana could not be enrolled: ${enrolled.code}`);
		const { cookie } = (await openLink(await makeAccess(enrolled.clientId, 'system')))!;
		const here = await deviceHere({ get: () => cookie });
		const set = here.state === 'locked' ? await setPin(here, '480215', true) : null;
		if (!set?.ok) throw new Error('The personal link does not open.');
		return `${deviceCookie('').name}=${set.cookie}`;
	} finally {
		await app.stop();
	}
}

/** A phone that was never here; with a cookie it has a seat. */
async function open(path: string, until: 'usable' | 'live', cookie = ''): Promise<FirstLoad> {
	const context = await (
		await sharedBrowser()
	).newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
	try {
		const [name, value] = cookie.split('=') as [string, string];
		if (cookie) await context.addCookies([{ name, value, url: server.origin }]);
		return await firstLoad(await context.newPage(), path, until);
	} finally {
		await context.close();
	}
}

const member = () => rooms[0]![1]!;
const visits = {
	'the page for a code': () => open('/join', 'usable'),
	'the door': () => open(`/join/${member().code}`, 'usable'),
	'a session, at its check-in': () => open(`/join/${member().code}`, 'live', member().cookie),
	'the page for a personal link': () => open('/my/open', 'usable'),
	'a page of one’s own': () => open('/my', 'usable', own),
	'one’s own worksheets': () => open('/my/sheets', 'usable', own),
	'work to take home': () => open('/my/take-home', 'usable', own)
};
/** In KB of gzip; see docs/performance.md for what they are made of. The list of all pages, staff's too, is part of each, without what these import. */
const most = {
	'the page for a code': { scripts: 9, gzip: 58.5, style: 11.25 },
	'the door': { scripts: 11, gzip: 60, style: 11.25 },
	'a session, at its check-in': { scripts: 12, gzip: 108.25, style: 11.25 },
	'the page for a personal link': { scripts: 10, gzip: 60.5, style: 11.75 },
	'a page of one’s own': { scripts: 11, gzip: 63.5, style: 11.75 },
	'one’s own worksheets': { scripts: 11, gzip: 66, style: 11.75 },
	'work to take home': { scripts: 11, gzip: 66, style: 11.75 }
};

test.each(Object.keys(visits) as (keyof typeof visits)[])('%s needs few files, and small ones', async (what) => {
	const load = await visits[what]();
	const [script, style, page] = [totalOf(load, 'script'), totalOf(load, 'style'), totalOf(load, 'page')];
	// `look.js` is in front of the page and not part of the program.
	expect(script.files - 1).toBeLessThanOrEqual(most[what].scripts);
	expect(script.gzip / 1024).toBeLessThanOrEqual(most[what].gzip);
	expect(style.files).toBeLessThanOrEqual(3);
	expect(style.gzip / 1024).toBeLessThanOrEqual(most[what].style);
	expect(page.gzip / 1024).toBeLessThanOrEqual(10);
	// What comes over the network is compressed: pages as they are written, files at the build.
	expect(page.wire).toBeLessThan(page.gzip * 1.1);
	expect(script.wire).toBeLessThan(script.gzip);
	expect(style.wire).toBeLessThan(style.gzip);
});

test('a phone downloads nothing of the console or the display, and of the activities only the one that is on', async () => {
	const { files } = await visits['a session, at its check-in']();
	const names = files.map(({ path }) => path.split('/').at(-1)!.split('.')[0]);
	expect(names.filter((name) => name!.startsWith('take-'))).toEqual(['take-check-in']);
	expect(names).not.toContain('staff');
	expect(names).not.toContain('phone-door');
});

test('what a page needs at first is named in its head, so that nothing is found out later', async () => {
	const answer = await fetch(`${server.origin}/join/${member().code}`, { headers: { cookie: member().cookie } });
	const named = [...(await answer.text()).matchAll(/rel="modulepreload" href="[./]*([^"]+)"/g)].map(
		([, path]) => `/${path}`
	);
	const { files } = await visits['a session, at its check-in']();
	const scripts = files.filter(({ kind, path }) => kind === 'script' && path.startsWith('/_app/'));
	expect(scripts.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([
		expect.stringMatching(/nodes\/1\./)
	]);
});
