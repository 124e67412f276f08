import { foldName, isSameName } from '#lib/domain/folded-name.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { listed, twinsOfAll } from '#lib/server/charts/client-list.ts';
import { hasOpen } from '#lib/server/episodes/beginning.ts';
import type { ImportPerson, ImportRow } from './rows.ts';

/** A client whom a row may be about. `isOpen`: they have a stay in the program that is not over. */
export type KnownTwin = { id: string; name: string; birthDate: string; isOpen: boolean };

/** Two rows about one person: the same name and no two birth dates, or the same record number. The later one says so. */
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

/** Whom each row may already be, among the clients whom the person may know of, by the row's line. */
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
