import { activities } from '#lib/activities/rules.ts';
import { minutesOf } from '#lib/domain/attendance.ts';
import { wasThere, type Attended } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import type { AnyFact, Done, Fact } from '#lib/domain/note-facts.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { sliceOf } from '#lib/room/state.ts';
import { spansOf } from './block-spans.ts';
import type { Gathered } from './gather.ts';
import { leadersIn } from './session-staff.ts';

/** What the group note may say besides the facts of its activities: never who. */
export type GroupFact =
	| { kind: 'session'; startedAt: number; endedAt: number; minutes: number }
	| { kind: 'present'; present: number; expected: number; guests: number }
	| { kind: 'facilitators'; names: string[] }
	| { kind: 'topic'; titles: string[] }
	/** The group's purpose, from its settings when the session started. */
	| { kind: 'objective'; text: string }
	| ({ kind: 'block' } & Done);

const whole = { blockId: null, blockTitle: null, at: null };
/** A block active for less than this, in milliseconds, was only passed through. */
const passing = 30_000;

type On = { block: Block; done: Done };

/** The facts for the group note: what was done, when, and how many took part. No seats and no names. */
export function groupFacts(gathered: Gathered, attended: Map<string, Attended>): Fact[] {
	const { meeting, roll, state, staff } = gathered;
	const there = roll.filter(({ person }) => wasThere(attended.get(person)?.status ?? 'no-show'));
	const isExpected = ({ guest, person }: Listed) => !guest && attended.get(person)?.status !== 'not-expected';
	const guests = there.filter((listed) => listed.guest).length;
	const names = leadersIn(staff).map(({ name }) => name);
	const on = state.room.blocks.flatMap((block) => doneIn(gathered, block));
	const general: Fact<GroupFact>[] = [
		{
			...{ id: 'session', kind: 'session', startedAt: meeting.startedAt, endedAt: meeting.endedAt },
			...{ minutes: minutesOf(meeting), source: whole }
		},
		{
			...{ id: 'present', kind: 'present', present: there.length - guests, guests },
			...{ expected: roll.filter(isExpected).length, source: whole }
		}
	];
	if (names.length) general.push({ id: 'facilitators', kind: 'facilitators', names, source: whole });
	if (gathered.group.purpose)
		general.push({ id: 'objective', kind: 'objective', text: gathered.group.purpose, source: whole });
	if (on.length)
		general.push({ id: 'topic', kind: 'topic', titles: on.map(({ block }) => block.title), source: whole });
	return [...general, ...on.map((it) => blockFact(gathered, it))];
}

function doneIn(gathered: Gathered, block: Block): On[] {
	const spans = spansOf(gathered, block);
	const length = spans.reduce((sum, span) => sum + span.to - span.from, 0);
	if (length < passing) return [];
	const minutes = Math.max(1, Math.round(length / 60_000));
	return [{ block, done: { title: block.title, minutes, from: spans[0]!.from, to: spans.at(-1)!.to } }];
}

function blockFact({ state }: Gathered, { block, done }: On): Fact {
	const { id, title, activity } = block;
	const facts = activity && activities[activity.kind]?.facts;
	const left: AnyFact | null | undefined = facts?.group?.({
		...{ block, config: activity, room: sliceOf(state.room, block, 'room'), done }
	});
	const plain: GroupFact = { ...done, kind: 'block' };
	return { ...(left ?? plain), id, source: { blockId: id, blockTitle: title, at: done.from } };
}
