import { redirect, type RequestEvent } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';

/**
 * Whether the person has proved their identity within ten minutes. If not, a form action that requires it returns the form with an error under
 * `confirm`: the page keeps the input, the layout asks (ConfirmFirst), and the form is sent again.
 */
export const isRecent = async ({ locals }: Pick<RequestEvent, 'locals'>): Promise<boolean> =>
	locals.authSession !== null && (await app().auth.isRecent(locals.authSession.id));

/** The same for what a link opens: redirects to the page that asks, and back to `page`. */
export async function requireRecent(event: Pick<RequestEvent, 'locals'>, page: string) {
	if (!(await isRecent(event))) redirect(303, `/account/confirm?to=${encodeURIComponent(page)}`);
}
