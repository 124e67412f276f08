import type { CheckInRoom } from '#lib/activities/check-in/fold.ts';
import type { ClosingRoom } from '#lib/activities/closing/fold.ts';
import type { MeasureRoom } from '#lib/activities/measure/fold.ts';
import type { WorksheetRoom } from '#lib/activities/worksheet/fold.ts';
import { minutesOf } from '#lib/domain/attendance.ts';
import { wasThere, type Attended } from '#lib/domain/attendance-history.ts';
import type { Fact, GroupFact } from '#lib/domain/note-facts.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { inBoth } from './closing-facts.ts';
import type { Gathered } from './gather.ts';

const whole = { blockId: null, blockTitle: null, at: null };
/** Shorter than this, in milliseconds, a block was only passed on the way to another. */
const passing = 30_000;

type On = { block: Block; from: number; to: number; minutes: number };

/** What the group's note may tell: what was done, when, and how many. No seat and no name goes in. */
export function groupFacts(gathered: Gathered, attended: Map<string, Attended>): Fact<GroupFact>[] {
	const { meeting, roll, state } = gathered;
	const there = roll.filter(({ person }) => wasThere(attended.get(person)?.status ?? 'no-show'));
	const guests = there.filter((listed) => listed.guest).length;
	const names = Object.values(state.staff.staff).map((staff) => staff.name);
	const on = state.room.blocks.flatMap((block) => spanOf(gathered, block));
	return [
		{
			...{ id: 'session', kind: 'session' as const, startedAt: meeting.startedAt, endedAt: meeting.endedAt },
			...{ minutes: minutesOf(meeting), source: whole }
		},
		{
			...{ id: 'present', kind: 'present' as const, present: there.length - guests, guests },
			...{ expected: roll.filter((listed) => !listed.guest).length, source: whole }
		},
		...(names.length ? [{ id: 'facilitators', kind: 'facilitators' as const, names, source: whole }] : []),
		...(on.length
			? [{ id: 'topic', kind: 'topic' as const, titles: on.map(({ block }) => block.title), source: whole }]
			: []),
		...on.map((span) => blockFact(gathered, span))
	];
}

function spanOf({ state, meeting }: Gathered, block: Block): On[] {
	const spans = state.staff.spans
		.filter((span) => span.block === block.id && !span.undone)
		.map(({ from, to }) => ({ from, to: to ?? meeting.endedAt }));
	const length = spans.reduce((sum, span) => sum + span.to - span.from, 0);
	if (length < passing) return [];
	return [{ block, from: spans[0]!.from, to: spans.at(-1)!.to, minutes: Math.max(1, Math.round(length / 60_000)) }];
}

function blockFact({ state }: Gathered, { block, from, to, minutes }: On): Fact<GroupFact> {
	const { id, title, activity } = block;
	const done = { id, title, minutes, from, to, source: { blockId: id, blockTitle: title, at: from } };
	const part = state.room.activities[id];
	const worksheet = activity?.kind === 'worksheet' ? worksheetBySlug(activity.slug)?.title : undefined;
	if (activity?.kind === 'check-in')
		return { ...done, kind: 'group-check-in', finished: (part as CheckInRoom | undefined)?.finished ?? 0 };
	if (worksheet)
		return {
			...{ ...done, kind: 'group-worksheet', worksheet },
			finished: (part as WorksheetRoom | undefined)?.finished ?? 0
		};
	const measure = activity?.kind === 'measure' ? measureBySlug(activity.slug)?.name : undefined;
	if (measure)
		return { ...done, kind: 'group-measure', measure, finished: (part as MeasureRoom | undefined)?.finished ?? 0 };
	const homework = activity?.kind === 'closing' ? (part as ClosingRoom | undefined)?.homework : null;
	if (activity?.kind === 'closing' && homework)
		return { ...done, kind: 'group-closing', homework: inBoth(activity, homework.text) };
	return { ...done, kind: 'block' };
}
