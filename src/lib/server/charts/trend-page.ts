import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { outcomesOf } from '#lib/server/outcomes/client.ts';
import { shownLines } from '#lib/server/outcomes/shown.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { instantOf } from '#lib/server/programs/times.ts';
import { identityOf } from './identity.ts';
import { attendanceLane, ratingLanes } from './lanes.ts';
import { measureLanes } from './measure-lanes.ts';
import { chartScope } from './scope.ts';
import { planMarks, stepsOf } from './steps.ts';

type Asked = { weeks: number; locale: Locale; at?: number };

/** Everything to chart about a client, for staff who may read it; null for others. Opening it is audited (R17). */
export async function readTrends(staff: StaffMember, clientId: string, { weeks, locale, at = Date.now() }: Asked) {
	const opened = await openTrends(staff, clientId, at, weeks);
	if (!opened) return null;
	const { identity, groups, programs, today, timeZone, sessions, forms, start, lines, mayReview } = opened;
	const { write, audit } = app().store;
	await write(() => [audit.row({ at, by: staff.id, act: 'trend.read', subject: `trends/${clientId}`, clientId })]);
	const earliest = plusDays(today, -7 * weeks + 1);
	const since = instantOf(earliest, '00:00', timeZone)!;
	const [ratings, steps, plans] = await Promise.all([
		ratingLanes(clientId, groups, { since, locale }),
		stepsOf(clientId, programs),
		planMarks(clientId, timeZone)
	]);
	const shown = sessions.filter(({ day }) => day >= earliest);
	const known = [...shown, ...forms, ...ratings.flatMap(({ points }) => points)].map(({ day }) => day);
	// Starts no earlier than the data, but at least two weeks back, so that a single point has some space around it.
	const begins = [...known, plusDays(today, -13)].filter((day) => day >= earliest).toSorted()[0]!;
	return {
		...{ identity, programs, today, timeZone, mayReview, days: { from: begins, to: today } },
		measures: measureLanes(forms, { clientId, start, since: earliest, locale }),
		...{ ratings, attendance: attendanceLane(shown), steps, plans },
		offTrack: shownLines(lines, locale)
	};
}

/** The data of the page and its reviews, without an audit row: the caller writes it. */
export async function openTrends(staff: StaffMember, clientId: string, at = Date.now(), weeks = 0) {
	const scope = await chartScope(staff, clientId);
	const identity = scope && scope.groups.length > 0 && (await identityOf(clientId));
	if (!identity) return null;
	const { groups } = scope;
	const [outcomes, writes] = await Promise.all([
		outcomesOf(clientId, groups, { at, weeks }),
		groupsOf(staff, ['facilitator', 'supervisor'])
	]);
	return { ...outcomes, identity, groups, mayReview: groups.some((id) => writes.includes(id)) };
}
