import type { Service } from '#lib/domain/hours/count.ts';

/** A session of a week as the counting needs it, without a name. */
export type WeekSession = {
	id: number;
	groupId: string;
	title: string;
	status: string;
	plannedStart: number;
	plannedMinutes: number;
	startedAt: number | null;
	endedAt: number | null;
	timeZone: string | null;
};

/** A service of one client with what it was: the session, or the document of a meeting outside groups. */
export type ClientService = Service & {
	client: string;
	session: WeekSession | null;
	document: string | null;
};
