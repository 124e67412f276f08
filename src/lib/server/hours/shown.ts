import { isAtRisk } from '#lib/domain/hours/forecast.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { clientsEverIn, peopleScopes, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { hoursIn, type PersonHours } from './week.ts';

type Asked = { day?: string; now?: number };

/**
 * The hours of a program's week for somebody to see, who is at risk first. A facilitator sees their groups' people, and of them the hours of the
 * whole program: a part of a sum would say that somebody is short who is not. That it was seen is one row of the audit (R17).
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
 * How many people of each program cannot reach this week what their level of care promises, for its supervisors and care team. Where no
 * level is set nothing was promised, and nobody is told. No name is opened for it.
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
