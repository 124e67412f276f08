import { wallClockAt } from './format.ts';
import { serviceKinds, type ServiceKind } from './service-kind.ts';

/** Roles in a session that count as leading. */
export const ledRoles = ['lead', 'co-facilitator'] as const;
export type LedRole = (typeof ledRoles)[number];

/** A session that someone led or co-led, as a clinician confirmed it. */
export type Led = {
	session: number;
	role: LedRole;
	/** The kind of session, frozen at its start; null if no one had set it. */
	service: ServiceKind | null;
	from: number;
	to: number;
	timeZone: string;
};

const minute = 60_000;

/** Minutes between the clock times shown in the record: 7:01 to 7:16 is 15. */
export const ledMinutes = ({ from, to }: Pick<Led, 'from' | 'to'>): number =>
	Math.max(0, Math.floor(to / minute) - Math.floor(from / minute));

/** The month, `YYYY-MM`, at the session's location. */
export const monthOf = ({ from, timeZone }: Pick<Led, 'from' | 'timeZone'>): string =>
	wallClockAt(from, timeZone).slice(0, 7);

/** Minutes by month and role. */
export function ledByMonth(sessions: Led[]): Map<string, Record<LedRole, number>> {
	const months = new Map<string, Record<LedRole, number>>();
	for (const one of sessions) {
		const month = monthOf(one);
		const sums = months.get(month) ?? { lead: 0, 'co-facilitator': 0 };
		months.set(month, { ...sums, [one.role]: sums[one.role] + ledMinutes(one) });
	}
	return months;
}

export type HoursOfKind = { service: ServiceKind | null } & Record<LedRole, number>;

/** Minutes by kind of service and role, in the order of the kinds; unspecified kinds come last. */
export function ledByKind(sessions: Led[]): HoursOfKind[] {
	const sumOf = (own: Led[], role: LedRole) =>
		own.filter((one) => one.role === role).reduce((sum, one) => sum + ledMinutes(one), 0);
	return [...serviceKinds, null].flatMap((service) => {
		const own = sessions.filter((one) => one.service === service);
		if (own.length === 0) return [];
		return [{ service, lead: sumOf(own, 'lead'), 'co-facilitator': sumOf(own, 'co-facilitator') }];
	});
}

/** Hours as licensing boards count them, with two decimals: 50 minutes are 0.83. */
export const hoursIn = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
