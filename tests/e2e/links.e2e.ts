import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { grant } from '#lib/server/programs/team.ts';
import { startApp } from '#lib/server/start.ts';
import { emailOf, hire, password } from '#tests/support/cast.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { beginNow } from '../../src/demo/now.ts';
import { demoPassword } from '../../src/demo/people.ts';
import { findSetting } from '../../src/demo/setting.ts';

/** A program of some weeks, walked by each of its staff as far as links lead: whatever a page offers them opens. */
let server: RunningServer;
const dataDir = mkdtempSync(join(tmpdir(), 'links-'));

beforeAll(async () => {
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	await fillDemo(Date.now());
	await beginNow(await findSetting(), Date.now());
	const [program] = await app.store.db.select().from(app.store.t.program);
	const groups = await app.store.db.select().from(app.store.t.group);
	const carl = await hire(app, { key: 'carl', name: 'Carl Moss', standings: [] });
	const olga = await hire(app, { key: 'olga', name: 'Olga Reyes', standings: [] });
	const by = { id: 'system' };
	await grant({ staffId: carl.id, standing: 'care-team', scope: { kind: 'program', id: program!.id } }, by);
	await grant({ staffId: olga.id, standing: 'observer', scope: { kind: 'group', id: groups[0]!.id } }, by);
	await app.stop();
	server = await startServer({ dataDir, env: { LOG_LEVEL: 'warn' } });
});
afterAll(async () => {
	await server?.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

const demo = (key: string) => ({ email: `${key}@lantern.example`, password: demoPassword });
const people = {
	'a facilitator': demo('nora'),
	'another facilitator': demo('mateo'),
	'a supervisor': demo('ingrid'),
	'an administrator': demo('otis'),
	'a reader of the care team': { email: emailOf('carl'), password },
	'an observer': { email: emailOf('olga'), password }
};

async function signIn(typed: { email: string; password: string }): Promise<string> {
	const answer = await fetch(`${server.origin}/login`, {
		...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(typed) },
		headers: { accept: 'text/html', origin: server.origin }
	});
	expect(answer.status).toBe(303);
	const cookies = answer.headers.getSetCookie();
	return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Ids and what is asked for, taken out: pages of one kind. */
const kindOf = (path: string) =>
	path
		.replace(/\?.*$/, '')
		.split('/')
		.map((part) => (/\d|^[a-z-]*[A-Z]|^.{16,}$/.test(part) ? '*' : part))
		.join('/');
/** So many pages of one kind are opened for each of the staff; of charts more, since what they link to depends on whose they are. */
const most = (kind: string) => (kind === '/clients/*' ? 4 : 1);
/** So many pages are asked for at once. */
const atOnce = 4;
const isLeftOut = (path: string) => path.startsWith('/logout') || path.startsWith('/calendar/');

test.each(Object.entries(people))('[R7] every link that %s is given leads somewhere', async (_, typed) => {
	const cookie = await signIn(typed);
	const waiting: [path: string, from: string][] = [
		['/today', ''],
		['/reviews', ''],
		['/clients', '']
	];
	const seen = new Set(waiting.map(([path]) => path));
	const opened = new Map<string, number>();
	const dead = new Map<string, string>();
	const offered = new Map<string, Set<string>>();
	const open = async ([path, from]: [string, string]) => {
		const answer = await fetch(server.origin + path, { headers: { cookie, accept: 'text/html' } });
		if (answer.status >= 400 && from !== '') dead.set(path, `${answer.status} ${path}`);
		if (answer.headers.get('content-type')?.startsWith('text/html')) follow(path, await answer.text());
		else await answer.body?.cancel();
	};
	const follow = (path: string, html: string) => {
		for (const [, found] of html.matchAll(/<a\s[^>]*href="([^"#]+)/g)) {
			const url = new URL(found!.replaceAll('&amp;', '&'), server.origin + path);
			const to = url.pathname + url.search;
			const kind = kindOf(to);
			if (url.origin === server.origin) offered.set(to, (offered.get(to) ?? new Set()).add(kindOf(path)));
			const times = opened.get(kind) ?? 0;
			if (url.origin !== server.origin || seen.has(to) || isLeftOut(to) || times >= most(kind)) continue;
			seen.add(to);
			opened.set(kind, times + 1);
			waiting.push([to, path]);
		}
	};
	while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(open));
	expect(seen.size).toBeGreaterThan(20);
	expect([...dead].map(([path, said]) => `${said} from ${[...offered.get(path)!].join(', ')}`)).toEqual([]);
});
