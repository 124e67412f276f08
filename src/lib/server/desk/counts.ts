import { deskViews, nothingAsked, type Asked, type DeskView } from '#lib/domain/desk.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { countNotes } from './notes.ts';
import { supervisedGroups, within, type DeskGroup } from './scope.ts';
import { countUnwrittenPeople, countUnwrittenSessions } from './unsigned.ts';

/** The number of items in each view, except the view of everything. */
export type DeskCounts = Record<Exclude<DeskView, 'all'>, number>;
type Filtered = Pick<Asked, 'within' | 'author' | 'client' | 'guest'>;

const counted = deskViews.filter((view) => view !== 'all');

/** The number of items in each of the desk's views, counted in the database without loading a list or unsealing a name. */
export async function deskCounts(
	by: Pick<StaffMember, 'id'>,
	asked: Filtered = nothingAsked,
	at = Date.now(),
	known?: DeskGroup[]
): Promise<DeskCounts> {
	const groups = within(known ?? (await supervisedGroups(by)), asked.within).map(({ id }) => id);
	const { author, client, guest } = asked;
	const counts = await Promise.all(
		counted.map(async (view) => {
			const notes = await countNotes({ by: by.id, view, groups, author, client, guest, at });
			return [view, notes + (await countMissing(view, { groups, author, client, guest, at }))] as const;
		})
	);
	return Object.fromEntries(counts) as DeskCounts;
}

type MissingIn = { groups: string[]; author: string | null; at: number } & Pick<Asked, 'client' | 'guest'>;

async function countMissing(view: DeskView, { groups, author, client, guest, at }: MissingIn): Promise<number> {
	// A note that no one has begun has no author.
	if ((view !== 'late' && view !== 'unsigned') || author !== null) return 0;
	const asked = { groups, client, guest, dueBefore: view === 'late' ? at : null };
	const [sessions, people] = await Promise.all([countUnwrittenSessions(asked), countUnwrittenPeople(asked)]);
	return sessions + people;
}
