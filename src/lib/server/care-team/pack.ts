import type { StaffMember } from '#lib/server/auth/staff.ts';
import { app } from '#lib/server/app.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { paperOfPerson } from '#lib/server/exports/care-team-paper.ts';
import type { Paper } from '#lib/server/exports/paper.ts';
import type { Papers } from '#lib/server/jobs/steps.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { agendaNow, meetingSubject } from './agenda.ts';
import { personPage } from './person.ts';
import { meetingById } from './rows.ts';
import { partIn, programById, seesPeople } from './scope.ts';
import { decisionsAbout } from './deciding.ts';
import { reasonWords } from './words.ts';

/**
 * The packet for a meeting: a page for each person it discusses, in order, with what this reader may see. It is for the people at the table and is
 * not a disclosure; each printed page is audited (R17).
 */
export async function printMeeting(
	by: StaffMember,
	id: string,
	at = Date.now()
): Promise<Papers | 'not-found' | 'not-yours'> {
	const meeting = await meetingById(id);
	const program = meeting && (await programById(meeting.programId));
	if (!meeting || !program) return 'not-found';
	if (!seesPeople(await partIn(by, meeting), meeting)) return 'not-yours';
	const { rows, lines } = await agendaNow(meeting, at);
	const people = lines.filter(({ leftOutWhy }) => leftOutWhy === null);
	const decisions = await decisionsAbout(rows.map((row) => row.id));
	const owners = await staffNames(decisions.map(({ ownerId }) => ownerId));
	const { write, audit } = app().store;
	const printed = { at, by: by.id, act: 'care-meeting.printed', subject: meetingSubject(id) };
	if (people.length > 0) await write(() => people.map(({ clientId }) => audit.row({ ...printed, clientId })));
	const house = { program, printed: { by: by.name, at } };
	const papers: Paper[] = [];
	for (const { clientId, reasons, addedWhy } of people) {
		const row = rows.find((one) => one.clientId === clientId);
		const own = decisions.filter(({ personId, text }) => personId === row?.id && text.trim() !== '');
		const [identity, page] = [await identityOf(clientId), await personPage(by, meeting, clientId, at)];
		papers.push(
			paperOfPerson(
				{
					...{ house, timeZone: program.timeZone, on: meeting.startedAt ?? meeting.plannedAt, page },
					client: {
						...{ name: identity?.name ?? '', birthDate: identity?.birthDate || null },
						recordNumber: identity?.recordNumber || null
					},
					reasons: [
						...reasons.map((reason) => reasonWords(reason, by.locale)),
						...(addedWhy === null ? [] : [addedWhy])
					],
					discussion: row?.discussion ?? '',
					decisions: own.map(({ text, ownerId, dueOn }) => ({ text, owner: owners.get(ownerId) ?? '', dueOn }))
				},
				by.locale
			)
		);
	}
	const [first, ...rest] = papers;
	return first ? [first, ...rest] : 'not-found';
}
