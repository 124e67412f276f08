import { isAtRisk } from '#lib/domain/hours/forecast.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { clientsEverIn, peopleScopes, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { hoursIn, type PersonHours } from './week.ts';

type Asked = { day?: string; now?: number };

/**
 * The hours of a program's week, for a staff member to see, people at risk first. A facilitator sees their groups' people, with their hours in the
 * whole program: a partial sum would show people as short who are not. Viewing is one row in the audit (R17).
 */
export async function readHours(by: StaffMember, scope: PeopleScope, { day, now = Date.now() }: Asked = {}) {
	const { program, groups } = scope;
	const { week, today, people } = await hoursIn(program, { groups }, { day: day ?? dayOf(now, program.timeZone), now });
	const seen = await seenBy(scope, people);
	const names = await clientNames(seen.map(({ client }) => client));
	const { write, audit } = app().store;
	await write(() => [audit.row({ at: now, by: by.id, act: 'hours.listed', subject: program.id, detail: week.monday })]);
	const shown = seen.map(({ services: _, ...person }) => ({ ...person, name: names.get(person.client) ?? '' }));
	return { week, today, people: shown };
}

async function seenBy({ isWhole, own }: PeopleScope, people: PersonHours[]): Promise<PersonHours[]> {
	if (isWhole) return people;
	const clients = await clientsEverIn(own);
	return people.filter(
		({ client, services }) =>
			clients.has(client) || services.some(({ session }) => session !== null && own.includes(session.groupId))
	);
}

/**
 * How many people in each program can no longer reach the hours promised by their level of care this week, for its supervisors and care team.
 * Without a level nothing was promised, and nothing is reported. Unseals no names.
 */
export async function shortOfHours(
	by: StaffMember,
	now = Date.now()
): Promise<{ program: { id: string; name: string }; count: number }[]> {
	const scopes = (await peopleScopes(by)).filter(({ standings }) =>
		standings.some((one) => one === 'supervisor' || one === 'care-team')
	);
	const counts = await Promise.all(
		scopes.map(async (scope) => {
			const { program, groups } = scope;
			const day = dayOf(now, program.timeZone);
			const { people } = await hoursIn(program, { groups, notes: false }, { day, now });
			const seen = await seenBy(scope, people);
			return {
				program: { id: program.id, name: program.name },
				count: seen.filter(({ forecast, least }) => least?.from === 'level' && isAtRisk(forecast)).length
			};
		})
	);
	return counts.filter(({ count }) => count > 0);
}
