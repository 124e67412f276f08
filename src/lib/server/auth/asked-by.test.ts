import { expect, test } from 'vitest';
import { askedBy } from './asked-by.ts';

const asked = (headers: Record<string, string>, path = '/today', method = 'GET') =>
	askedBy({ method, url: `https://circle.example.org${path}`, headers: new Headers(headers) });

test.each([
	['a page that is gone to', { 'sec-fetch-mode': 'navigate' }, '/today', 'GET'],
	['a form that is sent without scripts', { 'sec-fetch-mode': 'navigate' }, '/groups/new', 'POST'],
	['a page in an older browser', { accept: 'text/html,application/xhtml+xml' }, '/today', 'GET'],
	['what a page reports of presses and keys', { 'sec-fetch-mode': 'cors' }, '/account/stay', 'POST']
])('%s is a person at work', (_, headers, path, method) => expect(asked(headers, path, method)).toBe('at-work'));

test.each([
	['data that is read again', { 'sec-fetch-mode': 'cors', accept: '*/*' }, '/today/__data.json', 'GET'],
	['a draft that a page keeps', { 'sec-fetch-mode': 'cors' }, '/sessions/1/wrap-up/group', 'POST'],
	['a page that is fetched ahead', { 'sec-fetch-mode': 'navigate', 'sec-purpose': 'prefetch' }, '/today', 'GET'],
	['a call to a service in an older browser', { accept: '*/*' }, '/today', 'GET'],
	['asking whether to stay', { 'sec-fetch-mode': 'cors' }, '/account/stay', 'DELETE']
])('%s is not', (_, headers, path, method) => expect(asked(headers, path, method)).toBe('background'));
