import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { attendanceSince, formsOf } from '#lib/server/care-team/forms.ts';
import { enrolledIn, groupsIn, namesOf } from '#lib/server/care-team/roster.ts';
import type { Program } from '#lib/server/care-team/scope.ts';
import { clientsEverIn, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf, startOfDayBefore } from '#lib/server/programs/times.ts';
import { offTrackLines } from './off-track.ts';
import { reviewsInProgram, reviewsOf } from './reviews.ts';
import { shownLines, shownReviews } from './shown.ts';
import { weeksOf } from './weeks.ts';

type Place = Pick<Program, 'id' | 'timeZone'>;

/** How many days back questionnaires are checked, and reviews are listed. */
const lookBack = 182;

/** Everyone in a program flagged by a rule now, by name, with the status of their review. */
export async function offTrackIn({ id, timeZone }: Place, now = Date.now()) {
	const today = dayOf(now, timeZone);
	const [people, groups, weeks] = await Promise.all([enrolledIn(id, today), groupsIn(id), weeksOf(id)]);
	const attendance = await attendanceSince(people, groups, {
		since: startOfDayBefore(now, lookBack, timeZone),
		timeZone
	});
	const [forms, reviews] = await Promise.all([
		formsOf(people, attendance, plusDays(today, -lookBack)),
		reviewsOf(
			people.flatMap(({ ids }) => ids),
			[id]
		)
	]);
	const found = people.flatMap(({ id: clientId, ids, name, since }) => {
		const own = Object.entries(forms.get(clientId) ?? {}).flatMap(([slug, of]) =>
			of.filter(({ day }) => day >= since).map((form) => ({ ...form, slug }))
		);
		const lines = offTrackLines(
			own,
			reviews.filter((one) => ids.includes(one.clientId)),
			{ today, timeZone, weeks }
		);
		return lines.length === 0 ? [] : [{ clientId, name, lines }];
	});
	return { people: found.sort((a, b) => a.name.localeCompare(b.name)) };
}

/**
 * The same with the reviews of the last half year, for the program's page: of everyone, for staff who supervise or care for the whole program; of
 * their own groups' people, for others. Viewing is audited for each person shown (R17).
 */
export async function readOffTrack(by: StaffMember, scope: PeopleScope, at = Date.now()) {
	const { program } = scope;
	const isSeen = await seenIn(scope);
	const found = await offTrackIn(program, at);
	const people = found.people.filter(isSeen);
	const reviews = (await reviewsInProgram(program.id, startOfDayBefore(at, lookBack, program.timeZone))).filter(isSeen);
	await traceListed(by, program.id, [...people, ...reviews], { act: 'outcome-review.listed', at });
	const names = await namesOf([...new Set(reviews.map(({ clientId }) => clientId))]);
	const shown = await shownReviews(reviews.toReversed(), by.locale);
	return {
		people: people.map(({ clientId, name, lines }) => ({ clientId, name, lines: shownLines(lines, by.locale) })),
		reviews: shown.map((review) => ({ ...review, client: names.get(review.clientId)?.name ?? '' }))
	};
}

/** Whether a person is among those whom this scope may see. */
export async function seenIn({ isWhole, own }: PeopleScope): Promise<(one: { clientId: string }) => boolean> {
	const clients = isWhole ? null : await clientsEverIn(own);
	return ({ clientId }) => clients === null || clients.has(clientId);
}

type Trace = { act: 'outcome-review.listed' | 'outcome-review.exported'; at: number };

/** One row for each person shown. */
export async function traceListed(
	by: Pick<StaffMember, 'id'>,
	subject: string,
	of: readonly { clientId: string }[],
	{ act, at }: Trace
): Promise<void> {
	const { write, audit } = app().store;
	const clients = [...new Set(of.map(({ clientId }) => clientId))];
	if (clients.length === 0) return;
	await write(() => clients.map((clientId) => audit.row({ at, by: by.id, act, subject, clientId })));
}
