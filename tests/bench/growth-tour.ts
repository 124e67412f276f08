import { io } from 'socket.io-client';
import { protocolVersion } from '#lib/room/wire.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Clinic, Door, stops } from './growth-data.ts';
import { residentOf, type Started } from './growth-server.ts';
import { cpuOf, median } from './ratios.ts';

export type Stops = Awaited<ReturnType<typeof stops>>;
/** `ms`: the median time; `cpu`: the server's own processor time for one page, in milliseconds, which a busy machine does not change. */
export type Page = { name: string; ms: number; cpu: number; bytes: number };

const times = 15;

async function get(url: string, path: string, cookie: string) {
	const began = performance.now();
	const answer = await fetch(url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
	const bytes = (await answer.arrayBuffer()).byteLength;
	if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
	return { ms: performance.now() - began, bytes };
}

type Toured = { server: Started; door: Door; at: Stops; facts: Pick<Clinic, 'groups'> };
type Visit = [name: string, path: string, cookie: string];

/** Each page of the staff's day, and of the record, the desk and the chart. */
function pagesOf({ door, at, facts: { groups } }: Toured): Visit[] {
	const { lead, supervisor } = door.cookies;
	const [session, chart] = [`/sessions/${at.ended}`, `/clients/${at.client}`];
	const program = `/programs/${at.program}`;
	const record = `/sessions/${at.closed.at(-1)!}/record`;
	return [
		['today', '/today', lead],
		['today, supervisor', '/today', supervisor],
		['groups', '/groups', lead],
		['a group', `/groups/${groups[0]!.id}`, lead],
		['clients', '/clients', lead],
		['clients, former', '/clients?former', lead],
		['a chart', chart, lead],
		['a chart, supervisor', chart, supervisor],
		['plan of care', `${chart}/plan`, lead],
		['new document', `${chart}/documents/new`, lead],
		['export of a chart', `${chart}/export`, lead],
		['trends of a person', `${chart}/trends`, lead],
		['care of a person', `${chart}/care`, lead],
		['questionnaires of a person', `${chart}/measures`, lead],
		['skills of a person', `${chart}/skills`, lead],
		['disclosures', `${chart}/disclosures`, lead],
		['plan', `/sessions/${door.planned}/plan`, lead],
		['new session', '/sessions/new', lead],
		['console', `/sessions/${door.session}/lead`, lead],
		['attendance', `${session}/wrap-up`, lead],
		['the group’s note', `${session}/wrap-up/group`, lead],
		['a note', `${session}/wrap-up/people/${at.person}`, lead],
		['signing', `${session}/wrap-up/sign`, lead],
		['record', record, lead],
		['sign-in sheet', `${record}/sign-in-sheet`, lead],
		['attendance, closed', `${record}/people/${at.someone}`, lead],
		['reviews', '/reviews', supervisor],
		['reviews, not signed', '/reviews?show=unsigned', supervisor],
		['reviews, all', '/reviews?show=all', supervisor],
		['reviews, one client', `/reviews?show=all&client=${at.client}`, supervisor],
		['a review', `/reviews/${at.note}`, supervisor],
		['supervision', '/supervision', supervisor],
		['unsigned by author', '/supervision/unsigned', supervisor],
		['supervision log', `/supervision/${at.lead}`, lead],
		['hours', `/supervision/${at.lead}/hours`, lead],
		['schedule', '/schedule', lead],
		['schedule, supervisor', '/schedule', supervisor],
		['a day', `/days/${at.program}/${at.today}`, lead],
		['program, hours', `${program}/hours`, supervisor],
		['program, people', `${program}/people`, supervisor],
		['program, promises', `${program}/promises`, supervisor],
		['program, outreach', `${program}/outreach`, supervisor],
		['program, dashboard', `${program}/dashboard`, supervisor],
		['program, dashboard of 26 weeks', `${program}/dashboard?weeks=26`, supervisor],
		['program, questionnaires', `${program}/measures`, supervisor],
		['program, outcomes', `${program}/outcomes`, supervisor],
		['alerts', '/alerts', lead],
		['exports', '/exports', lead]
	];
}

/** Each page of all of them in turn, several times over: the median time and the bytes of its HTML before compression. */
export async function tour(ready: Toured[]): Promise<Page[][]> {
	const visits = ready.map(pagesOf);
	await allAnswer(ready, visits);
	const measured: Page[][] = ready.map(() => []);
	for (const [page, [name]] of visits[0]!.entries()) {
		const asked = ready.map(({ server }, i) => ({
			server,
			visit: visits[i]![page]!,
			ms: [] as number[],
			cpu: 0,
			bytes: 0
		}));
		for (let round = 0; round < times; round += 1)
			for (const one of asked) {
				const before = cpuOf(one.server.pid);
				const { ms, bytes } = await get(one.server.url, one.visit[1], one.visit[2]);
				one.cpu += (cpuOf(one.server.pid) - before) / 1000;
				one.ms.push(ms);
				one.bytes = bytes;
			}
		for (const [i, { ms, cpu, bytes }] of asked.entries())
			measured[i]!.push({ name, cpu: cpu / times, ms: median(ms), bytes });
	}
	return measured;
}

/** Asks every page once, so that nothing is measured for the first time, and names all that do not answer. */
async function allAnswer(ready: Toured[], visits: Visit[][]) {
	const wrong: string[] = [];
	for (const [i, { server }] of ready.entries())
		for (const [, path, cookie] of visits[i]!)
			await get(server.url, path, cookie).catch((cause: Error) => wrong.push(cause.message));
	if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** Resident memory, in MB, after somebody has looked into so many records once. */
export async function wander({ url, pid }: Started, door: Door, at: Stops, records: number): Promise<number> {
	const step = Math.max(1, Math.floor(at.closed.length / records));
	for (let i = 0; i < at.closed.length; i += step) {
		await get(url, `/sessions/${at.closed[i]}/record`, door.cookies.lead);
		await get(url, `/sessions/${at.closed[i]}/wrap-up`, door.cookies.lead);
	}
	return residentOf(pid);
}

/** Lets people in one after the other from the console; the median time until each is acknowledged, in milliseconds. */
export async function admit({ url }: Started, { session, waiting, cookies }: Door): Promise<number> {
	const socket = io(url, {
		...{ transports: ['websocket'], auth: { as: 'staff', session }, extraHeaders: { cookie: cookies.lead } },
		...{ forceNew: true, reconnection: false }
	});
	await new Promise<void>((ready, fail) => {
		socket.on('connect_error', fail);
		socket.on('connect', () => socket.emit('hello', { version: protocolVersion }, () => ready()));
	});
	const took: number[] = [];
	for (const seat of waiting) {
		const began = performance.now();
		const command = { type: 'seat.admit', seat, client: null };
		const reply: { ok: boolean } = await new Promise((done) =>
			socket.emit('command', { id: randomId(), command }, done)
		);
		if (!reply.ok) throw new Error('Somebody could not be let in.');
		took.push(performance.now() - began);
	}
	socket.disconnect();
	return median(took);
}
