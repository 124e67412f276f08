import { founding } from '#lib/server/programs/team.ts';
import { ensureDay, type Day } from '#lib/server/days/day.ts';
import { joinDay } from '#lib/server/days/passes.ts';
import { seatCookie, seatFromToken } from '#lib/server/live/seats.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { blocks as usual, LiveWorld, type Staff } from './live.ts';

const hour = 3600_000;

/** The usual check-in, and a question about safety. */
const blocks = usual.map((block) =>
	block.activity?.kind === 'check-in'
		? { ...block, activity: { ...block.activity, fields: [...block.activity.fields, 'safety' as const] } }
		: block
);

/** A zone in which it is about noon now, so that a day of three sessions lies within one date. */
export function noonZone(now = Date.now()): string {
	const west = new Date(now).getUTCHours() - 12;
	return west === 0 ? 'Etc/GMT' : `Etc/GMT${west > 0 ? '+' : ''}${west}`;
}

export type Phone = { name: string; token: string; cookie: string };

/** A program's day of three sessions with a long break before the last: Maya leads the first and the last, Jonas the second. */
export class DayWorld {
	readonly live: LiveWorld;
	readonly maya: Staff;
	readonly jonas: Staff;
	readonly day: Day;
	/** In the order of the day. */
	readonly sessions: number[];

	private constructor(live: LiveWorld, maya: Staff, jonas: Staff, day: Day, planned: number[]) {
		Object.assign(this, { live, maya, jonas, day });
		this.live = live;
		this.maya = maya;
		this.jonas = jonas;
		this.day = day;
		this.sessions = planned;
	}

	/** `enrolled` are clients, by the name they give at the door; each is in all three groups. */
	static async open(enrolled: string[], env: Record<string, string> = {}): Promise<DayWorld> {
		const live = await LiveWorld.open(env);
		const [maya, jonas] = [await live.staff('Maya Lindahl'), await live.staff('Jonas Weir')];
		const timeZone = noonZone();
		const { store } = live.app;
		const { t } = store;
		const now = Date.now();
		const titles = ['Psychotherapy', 'Skills I', 'Skills II'];
		const group = { programId: 'iop', purpose: '', capacity: 12, plannedMinutes: 50, agenda: blocks, createdAt: 0 };
		await store.write((tx) => [
			tx.insert(t.program).values({ id: 'iop', name: 'Day program', weeklyHours: 9, weeks: 8, timeZone, createdAt: 0 }),
			...titles.flatMap((title, i) => [
				tx.insert(t.group).values({ ...group, id: `g${i}`, title, noteFormat: 'DAP' }),
				...founding(tx, `g${i}`, { facilitator: [(i === 1 ? jonas : maya).by.id], supervisor: [] }, 'system', 0)
			]),
			...enrolled.map((name) =>
				tx.insert(t.client).values({ id: idOf(name), name, preferredName: name, locale: 'en', createdAt: 0 })
			),
			...enrolled.flatMap((name) =>
				titles.map((_, i) =>
					tx
						.insert(t.enrolment)
						.values({ id: `${idOf(name)}-${i}`, clientId: idOf(name), groupId: `g${i}`, startsOn: '2026-01-05' })
				)
			)
		]);
		const starts = [now, now + hour, now + 3 * hour];
		const planned: number[] = [];
		for (const [i, plannedStart] of starts.entries())
			planned.push(
				await sessions.create(
					{ groupId: `g${i}`, title: titles[i]!, plannedStart, plannedMinutes: 50, blocks },
					maya.by.id
				)
			);
		const day = await ensureDay({ programId: 'iop', trackId: '', day: dayOf(now, timeZone) }, maya.by.id);
		return new DayWorld(live, maya, jonas, day, planned);
	}

	/** The data stays unless `forget`. */
	close = (forget = true) => this.live.close(forget);

	/** `known`: whose own page is open on the phone. */
	async joins(name: string, session: number | null = null, known?: string): Promise<Phone> {
		const joined = await joinDay(this.day, { name, locale: 'en', known }, session);
		if (!joined.ok) throw new Error(`${name} was refused: ${joined.code}`);
		const cookie = seatCookie(joined.token, false);
		return { name, token: joined.token, cookie: `${cookie.name}=${cookie.value}` };
	}

	/** The card of the seat that a phone has now, and where. */
	async cardOf({ token }: Pick<Phone, 'token'>) {
		const seat = await seatFromToken(token);
		if (!seat) return null;
		const card = (await this.live.app.rooms.state(seat.session)).staff.seats[seat.seat];
		return { seat: seat.seat, session: seat.session, status: card?.status, client: card?.client, along: card?.along };
	}
}

export const idOf = (name: string): string => `client-${name.toLowerCase().replace(/\W+/g, '-')}`;

/** Until something is so; what follows a commit is done a moment later. */
export async function until(what: string, is: () => Promise<boolean>): Promise<void> {
	for (let i = 0; i < 250; i += 1) {
		if (await is()) return;
		await new Promise((next) => setTimeout(next, 20));
	}
	throw new Error(`It did not come to it: ${what}.`);
}
