import { expect, test } from 'vitest';
import { guarded } from './http.ts';

const plain = { tls: null, origin: null };

test('no page is kept by the browser or anything on the way', () => {
	expect(guarded(new Response('Ana'), plain).headers.get('cache-control')).toBe('no-store');
	const own = new Response('', { headers: { 'Cache-Control': 'private, max-age=60' } });
	expect(guarded(own, plain).headers.get('cache-control')).toBe('private, max-age=60');
});

test('HTTPS is remembered only by servers that have it', () => {
	const header = (origin: string | null) =>
		guarded(new Response(), { tls: null, origin }).headers.get('strict-transport-security');
	expect(header('https://circle.example.org')).toMatch(/^max-age=31536000/);
	expect(header('http://192.168.1.20:3000')).toBeNull();
	expect(header(null)).toBeNull();
});
