import { beforeEach, expect, test } from 'vitest';
import { WorkerHere } from '#tests/support/worker-here.ts';

/** The service worker of personal pages, with a server that is upgraded on the way. */
let worker: WorkerHere;
let version: number;
let isReached: boolean;
let ended: readonly string[];
const day = 24 * 3_600_000;
const own = { keepFor: 12 * 3_600_000 };
const file = (name: string, of = version) => `/_app/immutable/${name}.v${of}.js`;

beforeEach(() => {
	[version, isReached, ended] = [1, true, []];
	worker = new WorkerHere('static/my-worker.js', (address) => {
		if (!isReached) throw new TypeError('There is no network.');
		if (!address.startsWith('/my')) return new Response(`${address} of version ${version}`);
		const body = `<script src=".${file('start')}"></script> ${address} of version ${version}`;
		const response = new Response(body, { headers: { 'content-type': 'text/html' } });
		const to = ended.includes(address) ? '/my' : address;
		const given = { url: { value: `https://lantern.example${to}` }, redirected: { value: to !== address } };
		return Object.defineProperties(response, given);
	});
});

const visit = async (pages = ['/my', '/my/help']) => worker.say({ ...own, pages, files: [file('later')] });
const offline = async (address: string) => {
	isReached = false;
	const response = await worker.get(address);
	isReached = true;
	return response?.status === 503 ? null : await response!.text();
};

test('what a page is made of is kept with it, and opens without a network', async () => {
	await visit();
	expect(await worker.names()).toEqual([file('later'), file('start')]);
	expect(await offline('/my')).toContain('/my of version 1');
	expect(await offline(file('later'))).toContain('later.v1.js');
});

test('files of an earlier version go once no page can ask for them, and those of the pages that are kept stay', async () => {
	await visit();
	version = 2;
	worker.now += day;
	await visit();
	// A page of yesterday's may be open still.
	expect(await worker.names()).toEqual([file('later', 1), file('later'), file('start', 1), file('start')].toSorted());
	worker.now += 1.5 * day;
	await visit();
	expect(await worker.names()).toEqual([file('later'), file('start')]);
	expect(await offline('/my')).toContain('/my of version 2');
	expect(await offline(file('start'))).toContain('start.v2.js');
});

test('a lock does not make old files new', async () => {
	await visit();
	version = 2;
	for (let days = 0; days < 4; days += 1) {
		worker.now += day;
		await worker.say({ forget: true });
		expect(await offline('/my')).toBeNull();
		await visit();
	}
	expect(await worker.names()).toEqual([file('later'), file('start')]);
});

test('files whose name stays are those of the last visit but one, and not of the first', async () => {
	expect(await (await worker.get('/look.js'))!.text()).toContain('version 1');
	version = 2;
	expect(await (await worker.get('/look.js'))!.text()).toContain('version 1');
	expect(await (await worker.get('/look.js'))!.text()).toContain('version 2');
	expect(await offline('/look.js')).toContain('version 2');
});

test('a page that has ended is kept no longer, and nothing is kept under its address', async () => {
	await visit(['/my', '/my/forms/phq-8']);
	expect(await offline('/my/forms/phq-8')).toContain('/my/forms/phq-8');
	ended = ['/my/forms/phq-8'];
	await visit(['/my/forms/phq-8', '/my']);
	expect(await offline('/my/forms/phq-8')).toBeNull();
	expect(await offline('/my')).toContain('/my of version 1');
});
