import { redirect, type RequestEvent } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';

/**
 * Whether the person has proved who they are within ten minutes. A form action that must not run otherwise returns the form with an error
 * under `confirm`: the page keeps what was typed, the layout asks (ConfirmFirst), and the form is sent again.
 */
export const isRecent = async ({ locals }: Pick<RequestEvent, 'locals'>): Promise<boolean> =>
	locals.authSession !== null && (await app().auth.isRecent(locals.authSession.id));

/** The same for what is opened by a link: to the page that asks, and back to `page`. */
export async function requireRecent(event: Pick<RequestEvent, 'locals'>, page: string) {
	if (!(await isRecent(event))) redirect(303, `/account/confirm?to=${encodeURIComponent(page)}`);
}
