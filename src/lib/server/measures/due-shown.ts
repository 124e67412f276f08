import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { clientsEverIn, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { dueIn, type DueMeasure } from './due.ts';

/** What is due of the people whom somebody may see, by name. It leaves a row in the audit. */
export async function dueShown(
	{ id: by }: Pick<StaffMember, 'id'>,
	{ program, own }: PeopleScope,
	day: string,
	at = Date.now()
): Promise<{ client: string; name: string; forms: DueMeasure[] }[]> {
	const { write, audit } = app().store;
	const [due, seen] = await Promise.all([dueIn(program.id, day), clientsEverIn(own)]);
	const people = [...due].filter(([client]) => seen.has(client));
	const names = await clientNames(people.map(([client]) => client));
	await write(() => [audit.row({ at, by, act: 'questionnaire.listed', subject: program.id })]);
	return people
		.map(([client, forms]) => ({ client, name: names.get(client) ?? '', forms }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
