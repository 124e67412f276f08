import { error, json, type Cookies } from '@sveltejs/kit';
import { sheetOf } from '#lib/activities/kinds.ts';
import { isOwnSlug } from '#lib/domain/library/own-slug.ts';
import { forParticipant } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { mayRead } from '#lib/server/library/offered.ts';
import { displayCookie, displayIn } from '#lib/server/live/displays.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import type { RequestHandler } from './$types.ts';

/**
 * A version of a program's own worksheet, as those who fill it in receive it: for staff of the program, and for a display that was let in
 * where it is on the agenda. A phone has the worksheets of its agenda with its page.
 */
export const GET: RequestHandler = async ({ params: { slug }, locals: { staff }, cookies, setHeaders }) => {
	const worksheet = isOwnSlug(slug) ? worksheetBySlug(slug) : undefined;
	const isFor = worksheet && ((staff && (await mayRead(staff, slug))) || isShownBy(cookies, slug));
	if (!isFor) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, max-age=31536000, immutable' });
	return json(forParticipant(worksheet));
};

/** Whether the display is in a room, awake as it is while one shows it, that has the worksheet on its agenda. */
function isShownBy(cookies: Cookies, slug: string): boolean {
	const token = cookies.get(displayCookie().name);
	if (!token || token.length > 100) return false;
	return [...app().rooms.awake()].some(
		({ session, state: { room, staff } }) =>
			room.blocks.some(({ activity }) => sheetOf(activity) === slug) &&
			staff.displays[displayIn(session, token)]?.status === 'in'
	);
}
