import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { dirname, join } from 'node:path';
import { refusedWords } from '#lib/pages/record/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { root, sources } from './sources.ts';

type Call = (event: object) => unknown;
type RouteModule = { load?: Call; actions?: Record<string, Call> } & Partial<Record<Method, Call>>;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];

/** One thing that a request can ask for. `what` is `look`, a form's action as `?name`, or an endpoint's method. */
export type Ask = { route: string; what: string; name: string; call: Call };
export type Sent = {
	params?: Record<string, string>;
	query?: string;
	form?: Record<string, string> | [string, string][];
	json?: object;
};

/** Everything that can be asked of the server by page, form or endpoint, from the routes themselves: nothing can be left out. */
export async function everything(): Promise<Ask[]> {
	const files = sources('src/routes', /\+(page|layout)\.server\.ts$|\+server\.ts$/);
	const asks = await Promise.all(
		files.map(async ({ path }) => {
			const module = (await import(join(root, path))) as RouteModule;
			const route = dirname(path).slice('src/routes'.length) || '/';
			const around = path.includes('+layout') ? 'look, around' : 'look';
			return [
				...(module.load ? [{ route, what: around, call: module.load }] : []),
				...Object.entries(module.actions ?? {}).map(([name, call]) => ({ route, what: `?${name}`, call })),
				...methods.flatMap((method) => (module[method] ? [{ route, what: method, call: module[method] }] : []))
			];
		})
	);
	return asks.flat().map((ask) => ({ ...ask, name: `${ask.route} ${ask.what}` }));
}

/** A request as the server's hook hands it on. Who it is from stands in `locals`, as the hook finds it by the cookie. */
export function eventOf(
	{ route, what }: Pick<Ask, 'route' | 'what'>,
	staff: StaffMember | null,
	{ params = {}, query = '', form, json }: Sent
): object {
	const path = route.replace(/\/\(\w+\)/g, '').replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? 'none');
	const url = new URL(`http://localhost${path || '/'}${query}`);
	const method = what.startsWith('?') ? 'POST' : (methods.find((one) => one === what) ?? 'GET');
	const typed = method === 'GET' ? {} : json ? asJson(json) : { body: new URLSearchParams(form) };
	return {
		...{ url, params, route: { id: route }, request: new Request(url, { method, ...typed }) },
		locals: { staff, authSession: staff && { id: 'a login' }, screens: [] },
		cookies: { get: () => undefined, set: () => {}, delete: () => {} },
		...{ depends: () => {}, setHeaders: () => {}, getClientAddress: () => '127.0.0.1', parent: async () => ({}) }
	};
}

const asJson = (body: object) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

export type Answer = { reached: boolean; body: string };

/** Asks, and tells whether the right was there: a form that is sent back for what was typed had been let through. */
export async function ask(one: Ask, staff: StaffMember | null, sent: Sent): Promise<Answer> {
	try {
		const given = await one.call(eventOf(one, staff, sent));
		if (given instanceof Response) return { reached: given.status < 400, body: await given.text() };
		if (isActionFailure(given) && (given.status === 404 || isRefusal(JSON.stringify(given.data))))
			return { reached: false, body: '' };
		return { reached: true, body: JSON.stringify(given) ?? '' };
	} catch (thrown) {
		if (isRedirect(thrown)) return { reached: !/^\/(login\?to=|groups$)/.test(thrown.location), body: thrown.location };
		if (isHttpError(thrown) && [401, 403, 404].includes(thrown.status)) return { reached: false, body: '' };
		// What was sent is no request of this endpoint: that is said to whoever may send one.
		if (isHttpError(thrown) && thrown.status === 400) return { reached: true, body: '' };
		throw thrown;
	}
}

/** Some rules answer with a sentence or a code in the form, beside what was typed. */
const isRefusal = (data = ''): boolean =>
	[refusedWords['not-yours'](), m.record_alert_refused_yours(), '"code":"not-yours"'].some((word) =>
		data.includes(word)
	);
