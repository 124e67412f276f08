import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { m } from '#lib/paraglide/messages.js';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { meetingSubject } from './agenda.ts';
import { namesOf } from './roster.ts';
import type { Meeting, Program } from './scope.ts';
import { toSign } from './signing.ts';

/** Everything about to be signed, to be read once more; viewing is audited for each person (R17). */
export async function shownToSign(by: StaffMember, program: Program, meeting: Meeting, at = Date.now()) {
	const { discussed, leftOver } = await toSign(meeting);
	const people = [...discussed.map(({ person }) => person), ...leftOver];
	const owners = discussed.flatMap(({ decisions }) => decisions.map(({ ownerId }) => ownerId));
	const coSigners = await coSignersOf(by.id, at);
	const [names, staff] = await Promise.all([
		namesOf(people.map(({ clientId }) => clientId)),
		staffNames([...owners, ...coSigners, ...meeting.attending])
	]);
	const { write, audit } = app().store;
	const read = { at, by: by.id, act: 'care-meeting.read', subject: meetingSubject(meeting.id) };
	if (people.length > 0) await write(() => people.map(({ clientId }) => audit.row({ ...read, clientId })));
	const nameOf = ({ clientId }: { clientId: string }) => names.get(clientId)?.name ?? '';
	return {
		program: { id: program.id, timeZone: program.timeZone },
		meeting: { id: meeting.id, version: meeting.version, at: meeting.startedAt ?? meeting.plannedAt },
		attending: meeting.attending.flatMap((id) => staff.get(id) ?? []),
		discussed: discussed.map(({ person, decisions }) => ({
			...{ id: person.id, name: nameOf(person), discussion: person.discussion ?? '' },
			decisions: decisions.map(({ id, text, ownerId, dueOn }) => ({ id, text, dueOn, owner: staff.get(ownerId) ?? '' }))
		})),
		leftOver: leftOver.map((person) => ({ id: person.id, name: nameOf(person) })),
		signer: { name: by.name, credentials: by.credentials },
		statement: m.record_sign_statement({}, { locale: by.locale }),
		coSigners: coSigners.map((id) => staff.get(id) ?? '')
	};
}
