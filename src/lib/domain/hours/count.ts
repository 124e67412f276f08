/** One service in someone's week, as far as it has gone: a session, or a meeting outside groups. */
export type Service = {
	/** `YYYY-MM-DD` where it took place. */
	day: string;
	/** The planned minutes; 0 if no one expected them. */
	planned: number;
	/** `unconfirmed`: it is over, and no clinician has confirmed who was there. */
	state: 'to-come' | 'unconfirmed' | 'over';
	/** The minutes they attended, as a clinician confirmed them. */
	attended: number;
	note: 'none' | 'written' | 'signed';
};

/** Minutes in four states, each a subset of the one before. */
export type Minutes = { scheduled: number; attended: number; documented: number; signed: number };

/** One day's totals: how many services someone attended, and for how long. It says nothing about how a day is paid. */
export type Day = { day: string; services: number; minutes: number };

export type Counted = Minutes & {
	/** Planned and not yet over. */
	toCome: number;
	/** Planned minutes of past services whose attendance is not confirmed yet. */
	unconfirmed: number;
	/** Days with a service, in order. */
	days: Day[];
};

/**
 * Totals a week. Attendance beyond the plan, or without being expected, also counts as scheduled, so that attended
 * minutes never exceed scheduled ones.
 */
export function countWeek(services: readonly Service[]): Counted {
	const sum = (minutes: (service: Service) => number) =>
		services.reduce((total, service) => total + minutes(service), 0);
	return {
		scheduled: sum(({ planned, attended }) => Math.max(planned, attended)),
		attended: sum(({ attended }) => attended),
		documented: sum(({ note, attended }) => (note === 'none' ? 0 : attended)),
		signed: sum(({ note, attended }) => (note === 'signed' ? attended : 0)),
		toCome: sum(({ state, planned }) => (state === 'to-come' ? planned : 0)),
		unconfirmed: sum(({ state, planned }) => (state === 'unconfirmed' ? planned : 0)),
		days: daysOf(services)
	};
}

function daysOf(services: readonly Service[]): Day[] {
	const attended = services.filter(({ attended }) => attended > 0);
	return [...Map.groupBy(attended, ({ day }) => day)]
		.map(([day, own]) => ({
			...{ day, services: own.length },
			minutes: own.reduce((sum, { attended }) => sum + attended, 0)
		}))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}
