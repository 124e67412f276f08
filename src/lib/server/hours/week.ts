import { countWeek, type Counted } from '#lib/domain/hours/count.ts';
import { weekOf, type Week } from '#lib/domain/hours/days.ts';
import { byRisk, forecastOf, type Forecast } from '#lib/domain/hours/forecast.ts';
import { leastOf, type Least } from '#lib/domain/hours/least.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { careIn, type Care } from './levels.ts';
import type { ClientService } from './client-service.ts';
import { servicesIn, type Whose } from './services.ts';

export type ProgramOfHours = { id: string; name: string; timeZone: string; weeklyHours: number };
/** One person's hours in a program's week. */
export type PersonHours = {
	client: string;
	counted: Counted;
	/** Null for a person who attended although they were not in the program's care then. */
	least: Least | null;
	forecast: Forecast;
	isOnHold: boolean;
	services: ClientService[];
};
export type WeekHours = { week: Week; today: string; people: PersonHours[] };

/** The hours of a program's week, people at risk first. The only place where hours are computed: pages, charts and tables all use it. */
export async function hoursIn(
	program: ProgramOfHours,
	whose: Omit<Whose, 'program'>,
	{ day, now }: { day: string; now: number }
): Promise<WeekHours> {
	const week = weekOf(day);
	const today = dayOf(now, program.timeZone);
	const [services, care] = await Promise.all([
		servicesIn(week, { ...whose, program }, now),
		careIn(week, program.id, whose.clients)
	]);
	const own = Map.groupBy(services, ({ client }) => client);
	const people = [...new Set([...care.keys(), ...own.keys()])].map((client) =>
		hoursOf(client, own.get(client) ?? [], care.get(client), { week, isOver: week.sunday < today, program })
	);
	return { week, today, people: people.sort((a, b) => byRisk(a.forecast, b.forecast)) };
}

type Around = { week: Week; isOver: boolean; program: ProgramOfHours };

function hoursOf(
	client: string,
	services: ClientService[],
	care: Care | undefined,
	{ week, isOver, program }: Around
): PersonHours {
	const counted = countWeek(services);
	const least = care ? leastOf(week, care.stay, care.levels, program) : null;
	const isOnHold = care?.isOnHold ?? false;
	const forecast = least && !isOnHold ? forecastOf(counted, least, isOver) : { is: 'no-least' as const };
	return { client, counted, least, forecast, isOnHold, services };
}
