import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { aheadOf } from '#lib/server/days/ahead.ts';
import { askIn } from '#lib/server/days/seating.ts';
import { leaveSeat } from '#lib/server/live/seats.ts';
import { deviceSeat, ownDay } from '../device-seat.server.ts';

const schema = z.strictObject({ session: text(20) });

/** A phone that waits asks to come to another session that is on, and waits there instead. */
export async function askElsewhere(request: Request, cookies: Cookies): Promise<void> {
	const form = await readForm(schema, request);
	const own = await ownDay(cookies);
	if (!form.ok || !own) return;
	const device = await deviceSeat(cookies);
	const { open } = await aheadOf(own.pass, own.day, device?.seat.seat ?? null);
	const wanted = open.find(({ session }) => String(session) === form.data.session);
	if (!wanted) return;
	if (device?.status === 'waiting' && (device.room === 'lobby' || device.room === 'live')) await leaveSeat(device.seat);
	await askIn(own.pass, wanted.session);
}
