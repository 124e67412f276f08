import { timeIn } from '#lib/domain/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { aheadOf } from '#lib/server/days/ahead.ts';
import { countEarly, earlyOf, type EarlyBlock } from '#lib/server/days/early.ts';
import type { Day } from '#lib/server/days/day.ts';
import type { Pass } from '#lib/server/days/pass.ts';
import { formsBefore } from '#lib/server/measures/before-group.ts';
import { goAlong } from '#lib/server/days/walking.ts';
import type { DeviceSeat } from './device-seat.server.ts';

/** What a phone that goes along shows of its day. */
export type DayPage = {
	/** Changes when the phone belongs somewhere else, or its day looks different. */
	place: string;
	title: string;
	name: string;
	/** Names what this phone keeps of its day; opens nothing. */
	pass: string;
	/** The session that this person is expected in next; `at` in words, where they meet. */
	next: { title: string; at: string } | null;
	/** Sessions that are on, and that this person may ask to come to. */
	open: { session: number; title: string }[];
	/** Staff know this person already: what comes next opens by itself. */
	known: boolean;
	/** What may be answered before the session begins, as it stands. */
	early: EarlyBlock | null;
	/** Questionnaires are due that may be answered before it. */
	forms: boolean;
	/** They came along, and nobody had to let them in here. */
	along: boolean;
};

type Own = { pass: Pass; day: Day };

/** Takes the phone where it belongs now, before its page is read. */
export async function takePlace({ pass, day }: Own): Promise<void> {
	await goAlong([pass], day);
	await countEarly(pass);
}

export async function dayPage({ pass, day }: Own, device: DeviceSeat | null): Promise<DayPage> {
	const { next, open } = await aheadOf(pass, day, device?.seat.seat ?? null);
	const session = isAhead(device) ? device.seat.session : device ? null : (next?.session ?? null);
	return {
		place: [device?.seat.seat ?? '', next?.session ?? '', ...open.map(({ session }) => session)].join(' '),
		...{ title: day.title, name: pass.name, pass: pass.id },
		next: next && { title: next.title, at: timeIn('time', next.plannedStart, getLocale(), day.timeZone) },
		open: open.map(({ session, title }) => ({ session, title })),
		known: pass.admittedAt !== null,
		early: session === null || pass.endedAt !== null ? null : await earlyOf(pass, session),
		forms: session !== null && (await formsBefore({ pass, day })).length > 0,
		along: device?.along ?? false
	};
}

/** In a session that has not begun. */
const isAhead = (device: DeviceSeat | null): device is DeviceSeat =>
	(device?.status === 'admitted' || device?.status === 'waiting') &&
	(device.room === 'lobby' || device.room === 'planned');
