import type { StaffMember } from '#lib/server/auth/staff.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { talkedAbout } from './agenda.ts';
import { personPage } from './person.ts';
import { namesOf } from './roster.ts';
import type { PersonRow } from './rows.ts';
import { cliniciansOf, type Meeting, type Program } from './scope.ts';
import { decisionsAbout } from './deciding.ts';
import { reasonWords } from './words.ts';

type Opened = { program: Program; meeting: Meeting; rows: PersonRow[]; person: PersonRow };

/** One person within a meeting: the reasons, what the record says, the discussion and decisions, and who is next. */
export async function shownPerson(by: StaffMember, { program, meeting, rows, person }: Opened, at = Date.now()) {
	const order = talkedAbout(rows);
	const place = order.findIndex(({ id }) => id === person.id);
	const next = place < 0 ? null : (order[place + 1] ?? null);
	const [page, decisions, staff, names] = await Promise.all([
		personPage(by, meeting, person.clientId, at),
		decisionsAbout([person.id]),
		cliniciansOf(program.id),
		namesOf(next ? [next.clientId] : [])
	]);
	const owners = await staffNames(decisions.map(({ ownerId }) => ownerId));
	return {
		program: { id: program.id, timeZone: program.timeZone },
		meeting: {
			...{
				id: meeting.id,
				status: meeting.status,
				minutesEach: meeting.minutesEach,
				isChair: meeting.chairId === by.id
			},
			...{ current: meeting.current, currentSince: meeting.currentSince, now: at }
		},
		person: {
			...{ id: person.id, clientId: person.clientId, spent: person.spent, discussion: person.discussion ?? '' },
			...{ addedWhy: person.addedWhy, isDiscussed: person.discussedAt !== null, documentId: person.documentId },
			reasons: person.reasons.map((reason) => reasonWords(reason, by.locale))
		},
		place: { at: place + 1, of: order.length },
		next: next && { id: next.id, name: names.get(next.clientId)?.name ?? '' },
		decisions: decisions.map(({ id, text, ownerId, dueOn, doneAt }) => ({
			...{ id, text, ownerId, dueOn, isDone: doneAt !== null, owner: owners.get(ownerId) ?? '' }
		})),
		...{ staff, page }
	};
}
