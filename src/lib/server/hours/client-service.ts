import type { Service } from '#lib/domain/hours/count.ts';

/** A session of a week as needed for counting, without names. */
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

/** One client's service with its source: the session, or the document of a meeting outside groups. */
export type ClientService = Service & {
	client: string;
	session: WeekSession | null;
	document: string | null;
};
