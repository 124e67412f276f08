import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { namesOf } from '#lib/server/care-team/roster.ts';
import { clientsEverIn, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { dueIn } from './due.ts';
import { exemptionsOn } from './exemptions.ts';

/**
 * What is due for the people whom a staff member may see, by name, and who of them is exempt from what everyone is asked; `seen` are all the people
 * for whom anything could be due. Audited.
 */
export async function dueShown(
	{ id: by }: Pick<StaffMember, 'id'>,
	{ program, own }: PeopleScope,
	day: string,
	at = Date.now()
) {
	const { write, audit } = app().store;
	const [all, held, mine] = await Promise.all([
		dueIn(program.id, day),
		exemptionsOn(program.id, day),
		clientsEverIn(own)
	]);
	const seen = new Set([...all.keys()].filter((client) => mine.has(client)));
	const due = [...all].filter(([client, forms]) => seen.has(client) && forms.length > 0);
	const known = await namesOf([...seen]);
	const owner = new Map([...known].flatMap(([id, { ids }]) => ids.map((one) => [one, id])));
	const exempt = held.flatMap(({ id, clientId, slug, reason, startsOn }) => {
		const client = owner.get(clientId);
		return client === undefined ? [] : [{ id, client, slug, reason, startsOn }];
	});
	const names = await clientNames([...due.map(([client]) => client), ...exempt.map(({ client }) => client)]);
	await write(() => [audit.row({ at, by, act: 'questionnaire.listed', subject: program.id })]);
	const named = <Row extends { client: string }>(row: Row) => ({ ...row, name: names.get(row.client) ?? '' });
	const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
	return {
		seen,
		due: due.map(([client, forms]) => named({ client, forms })).sort(byName),
		exempt: exempt.map(named).sort(byName)
	};
}
