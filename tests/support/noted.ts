import { presenceOf } from '#lib/domain/attendance.ts';
import { asSeen } from '#lib/domain/attendance-history.ts';
import type { Fact } from '#lib/domain/note-facts.ts';
import type { RoomState } from '#lib/room/state.ts';
import { personFacts } from '#lib/server/records/facts.ts';
import { nobody, sayIn } from '#lib/server/records/sentences.ts';
import { minutes, ten, type Person } from './given.ts';

const meeting = { plannedStart: ten, startedAt: ten, endedAt: ten + minutes(50) };
const presence = presenceOf([{ from: ten, to: meeting.endedAt }], meeting);

/** What a story in a room leaves for one person's note, besides attendance and that nobody asked about safety. */
export function factsOf(state: RoomState, { seat, name }: Person): Fact[] {
	const listed = { person: seat, clientId: seat, name, seats: [seat], guest: false, presence };
	const facts = personFacts({ meeting, state, moments: () => null, documents: [], assessed: new Set() }, listed, {
		...asSeen(presence),
		source: 'presence'
	});
	return facts.filter(({ kind }) => kind !== 'attendance' && kind !== 'safety-not-assessed');
}

/** The same in English sentences. */
export const sentencesOf = (state: RoomState, person: Person): string[] =>
	factsOf(state, person).map(sayIn('en', 'UTC', { ...nobody, name: person.name }).fact);
