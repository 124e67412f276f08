import { redirect, type RequestEvent } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import type { SecondStep } from './answers.ts';
import { keepLogin, ownTarget } from './guard.ts';
import type { Need, Pending } from './pending-sign-ins.ts';

type Waiting<Step extends Need['step']> = Extract<Pending, { step: Step }>;

/** The sign-in in this browser that is waiting for this step; otherwise redirects to the sign-in page. */
export function requirePending<Step extends Need['step']>(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	step: Step
): Waiting<Step> {
	const { auth } = app();
	const pending = auth.twoStep.pending.find(cookies.get(auth.pendingCookieName));
	if (pending?.step !== step) redirect(303, `/login${toOf(url)}`);
	return pending as Waiting<Step>;
}

/** Redirects to the page of the missing step, and remembers the page that required signing in. */
export function awaitStep(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	{ need, cookie }: SecondStep
): never {
	cookies.set(cookie.name, cookie.value, cookie.attributes);
	redirect(303, (need.step === 'factor' ? '/login/two-step' : '/login/set-up') + toOf(url));
}

/** Turns the pending sign-in into a login; leads to `page` or, by default, to the page that required signing in. */
export async function finishSignIn(
	event: RequestEvent,
	pending: Pending,
	page?: (authSession: string) => string
): Promise<never> {
	const { auth } = app();
	const login = await auth.finish(pending);
	event.cookies.delete(auth.pendingCookieName, auth.cookieAttributes);
	if (!login) redirect(303, '/login');
	keepLogin(event.cookies, login);
	redirect(303, page?.(login.authSession) ?? ownTarget(event.url.searchParams.get('to')));
}

const toOf = (url: URL) => {
	const to = url.searchParams.get('to');
	return to ? `?to=${encodeURIComponent(to)}` : '';
};
