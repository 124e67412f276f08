import { foldName, isSameName } from '#lib/domain/folded-name.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { listed, twinsOfAll } from '#lib/server/charts/client-list.ts';
import { hasOpen } from '#lib/server/episodes/beginning.ts';
import type { ImportPerson, ImportRow } from './rows.ts';

/** A client who may be the person in a row. `isOpen`: they have an open stay in the program. */
export type KnownTwin = { id: string; name: string; birthDate: string; isOpen: boolean };

/** Flags the later of two rows about one person: the same name without differing birth dates, or the same record number. */
export function pointOutSame(rows: ImportRow[]): ImportRow[] {
	return rows.map((row, i) => {
		const before = rows.slice(0, i).find(({ person }) => isSame(person, row.person));
		if (!before) return row;
		const typed = row.person.name;
		return { ...row, problems: [...row.problems, { field: 'name', code: 'same-line', typed, other: before.line }] };
	});
}

function isSame(one: ImportPerson, other: ImportPerson): boolean {
	const number = foldName(one.recordNumber);
	if (number !== '' && number === foldName(other.recordNumber)) return true;
	const bornApart = one.birthDate !== '' && other.birthDate !== '' && one.birthDate !== other.birthDate;
	return !bornApart && isSameName(foldName(one.name), foldName(other.name));
}

/** Clients who may be the person in each row, among those the staff member may know, by the row's line. */
export async function knownTwins(
	staff: StaffMember,
	programId: string,
	rows: ImportRow[]
): Promise<Map<number, KnownTwin[]>> {
	const found = await twinsOfAll(
		staff,
		rows.map(({ person }) => person)
	);
	const people = new Map((await listed([...new Set(found.flat())])).map((one) => [one.id, one]));
	const open = new Map<string, boolean>();
	for (const id of people.keys()) open.set(id, await hasOpen(id, programId));
	const twins = (ids: string[]) =>
		ids.flatMap((id) => {
			const one = people.get(id);
			return one ? [{ id, name: one.name, birthDate: one.birthDate, isOpen: open.get(id)! }] : [];
		});
	return new Map(rows.map(({ line }, i) => [line, twins(found[i]!)]));
}
