import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from './compression.ts';

const words = 'How are you today? '.repeat(200);
const page = (headers: Record<string, string> = {}, body = words) =>
	new Response(body, {
		headers: { 'content-type': 'text/html', 'content-length': String(body.length), etag: '"abc"', ...headers }
	});
const asked = (headers: Record<string, string>) => new Request('https://circle.example.org/join', { headers });
const everything = { 'accept-encoding': 'gzip, deflate, br, zstd' };

async function encodingOf(headers: Record<string, string>, response = page()) {
	return (await compressed(response, asked(headers))).headers.get('content-encoding');
}

test('a page is compressed as the browser can read it', async () => {
	const brotli = await compressed(page(), asked(everything));
	expect(brotli.headers.get('content-encoding')).toBe('br');
	const bytes = new Uint8Array(await brotli.arrayBuffer());
	expect(Number(brotli.headers.get('content-length'))).toBe(bytes.length);
	expect(brotliDecompressSync(bytes).toString()).toBe(words);
	expect([brotli.headers.get('vary'), brotli.headers.get('etag')]).toEqual(['Accept-Encoding', 'W/"abc"']);

	const gzip = await compressed(page(), asked({ 'accept-encoding': 'gzip' }));
	expect(gunzipSync(new Uint8Array(await gzip.arrayBuffer())).toString()).toBe(words);
	expect(await encodingOf({})).toBeNull();
	expect(await encodingOf({ 'accept-encoding': 'br;q=0, gzip;q=0.5' })).toBe('gzip');
});

test('[R7] what is asked with a cookie from another site is not: its length would tell of what it holds', async () => {
	const cookie = 'login=abc';
	for (const site of ['cross-site', 'same-site', 'made-up'])
		expect(await encodingOf({ ...everything, cookie, 'sec-fetch-site': site })).toBeNull();
	expect(await encodingOf({ ...everything, cookie })).toBeNull();
	expect(await encodingOf({ ...everything, cookie, 'sec-fetch-site': 'same-origin' })).toBe('br');
	expect(await encodingOf({ ...everything, cookie, 'sec-fetch-site': 'none' })).toBe('br');
	expect(await encodingOf({ ...everything, 'sec-fetch-site': 'cross-site' })).toBe('br');
});

test('pictures, small answers, streams and what is compressed already stay as they are', async () => {
	expect(await encodingOf(everything, page({ 'content-type': 'image/png' }))).toBeNull();
	expect(await encodingOf(everything, page({}, 'ok'))).toBeNull();
	expect(await encodingOf(everything, page({ 'content-encoding': 'gzip' }))).toBe('gzip');
	expect(await encodingOf(everything, new Response(words, { headers: { 'content-type': 'text/html' } }))).toBeNull();
});
