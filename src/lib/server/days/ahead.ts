import { app } from '#lib/server/app.ts';
import { blocksOf, isOpen, type BlockOfDay } from './blocks.ts';
import type { Day } from './day.ts';
import type { Pass } from './pass.ts';
import { seatIn } from './seating.ts';
import { clientOf, rostersOf } from './walking.ts';

/** The rest of a person's day: `next` is the next session they are expected in, `open` are those they may ask to join now. */
export type Ahead = { next: BlockOfDay | null; open: BlockOfDay[] };

/** For a phone that is in `seat` now, or in none. A person not yet known is expected in all sessions. */
export async function aheadOf(pass: Pass, day: Day, seat: string | null): Promise<Ahead> {
	if (pass.endedAt !== null) return { next: null, open: [] };
	const left = (await blocksOf(day)).filter((block) => block.status === 'planned' || isOpen(block));
	const client = await clientOf(pass);
	const rosters = client === null ? null : await rostersOf(left, day.day);
	const others = left.filter(({ session }) => seatIn(pass, session) !== seat);
	const expected = others.filter(({ session }) => rosters === null || rosters.get(session)!.has(client!));
	const isWaiting = seat === null || (await isOutside(pass, left));
	return {
		next: expected.find(({ status }) => status === 'planned') ?? null,
		open: isWaiting ? others.filter((block) => isOpen(block)) : []
	};
}

/** Whether no one has let the phone in where it is. */
async function isOutside(pass: Pass, blocks: BlockOfDay[]): Promise<boolean> {
	const { rooms } = app();
	const cards = await Promise.all(
		blocks
			.filter(isOpen)
			.map(async ({ session }) => (await rooms.state(session)).staff.seats[seatIn(pass, session)]?.status)
	);
	return !cards.includes('admitted');
}
