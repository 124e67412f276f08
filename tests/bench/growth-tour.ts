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

/** Each page of the staff's day, several times over: the median time and the bytes of its HTML before compression. */
export async function tour(
	{ url, pid }: Started,
	{ groups }: Pick<Clinic, 'groups'>,
	door: Door,
	at: Stops
): Promise<Page[]> {
	const { lead, supervisor } = door.cookies;
	const closed = at.closed.at(-1)!;
	const pages: [name: string, path: string, cookie: string][] = [
		['today', '/today', lead],
		['today, supervisor', '/today', supervisor],
		['groups', '/groups', lead],
		['a group', `/groups/${groups[0]!.id}`, lead],
		['clients', '/clients', lead],
		['a chart', `/clients/${at.client}`, lead],
		['a chart, supervisor', `/clients/${at.client}`, supervisor],
		['plan', `/sessions/${door.planned}/plan`, lead],
		['new session', '/sessions/new', lead],
		['console', `/sessions/${door.session}/lead`, lead],
		['attendance', `/sessions/${at.ended}/wrap-up`, lead],
		['a note', `/sessions/${at.ended}/wrap-up/people/${at.person}`, lead],
		['signing', `/sessions/${at.ended}/wrap-up/sign`, lead],
		['record', `/sessions/${closed}/record`, lead],
		['reviews', '/reviews', supervisor],
		['reviews, not signed', '/reviews?show=unsigned', supervisor],
		['reviews, all', '/reviews?show=all', supervisor],
		['reviews, one client', `/reviews?show=all&client=${at.client}`, supervisor],
		['unsigned by author', '/supervision/unsigned', supervisor],
		['hours', `/supervision/${at.lead}/hours`, lead],
		['a review', `/reviews/${at.note}`, supervisor],
		['alerts', '/alerts', lead]
	];
	const measured: Page[] = [];
	for (const [name, path, cookie] of pages) {
		const runs = [];
		for (let i = 0; i < 2; i += 1) await get(url, path, cookie);
		const before = cpuOf(pid);
		for (let i = 0; i < times; i += 1) runs.push(await get(url, path, cookie));
		const cpu = (cpuOf(pid) - before) / 1000 / times;
		measured.push({ name, cpu, ms: median(runs.map(({ ms }) => ms)), bytes: runs.at(-1)!.bytes });
	}
	return measured;
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
