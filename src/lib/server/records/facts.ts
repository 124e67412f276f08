import type { WorksheetSeat } from '#lib/activities/worksheet/fold.ts';
import { minutesOf, missed } from '#lib/domain/attendance.ts';
import { wasThere, type Attended } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import type { Fact, PersonFact } from '#lib/domain/note-facts.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { breathingFacts } from './breathing-facts.ts';
import { checkInFacts } from './check-in-facts.ts';
import { closingFacts } from './closing-facts.ts';
import { safetyFacts } from './dispositions.ts';
import type { Gathered } from './gather.ts';
import { measureFacts } from './measure-facts.ts';
import { inBlock, lastIn, partsOf, type Facts, type One } from './own-parts.ts';

const whole = { blockId: null, blockTitle: null, at: null };

/** What one person's note may tell: from the seats of that person and from nobody else's. Nothing of who was not there. */
export function personFacts(gathered: Gathered, person: Listed, attended: Attended): Facts {
	if (!wasThere(attended.status) || attended.arrivedAt === null || attended.leftAt === null) return [];
	const one: One = { gathered, person, attended };
	return [
		attendanceFact(one),
		...gathered.state.room.blocks.flatMap((block) => {
			if (block.activity?.kind === 'check-in') return checkInFacts(one, block);
			if (block.activity?.kind === 'worksheet') return worksheetFacts(one, block, block.activity.slug);
			if (block.activity?.kind === 'breathing') return breathingFacts(one, block);
			if (block.activity?.kind === 'measure') return measureFacts(one, block, block.activity.slug);
			if (block.activity?.kind === 'closing') return closingFacts(one, block, block.activity);
			return [];
		}),
		...safetyFacts(gathered.state, person.seats)
	];
}

function attendanceFact({ gathered: { meeting }, attended }: One): Fact<PersonFact> {
	const [arrivedAt, leftAt] = [attended.arrivedAt!, attended.leftAt!];
	const { status, minutes } = attended;
	const outMinutes = Math.max(0, Math.round((leftAt - arrivedAt) / 60_000) - minutes);
	const times = { arrivedAt, leftAt, outMinutes, ...missed(arrivedAt, leftAt, meeting) };
	return { id: 'attendance', kind: 'attendance', status, minutes, of: minutesOf(meeting), ...times, source: whole };
}

function worksheetFacts(one: One, block: Block, slug: string): Facts {
	const title = worksheetBySlug(slug)?.title;
	if (!title) return [];
	const parts = partsOf<WorksheetSeat>(one, block);
	const far = parts.map(({ part }) => part).sort((a, b) => b.done - a.done)[0];
	const finished = parts.some(({ part }) => part.finished);
	const moment = (type: string) => lastIn(one, block, type);
	const present = presentIn(one, block);
	const at = moment('worksheet.finished') ?? moment('worksheet.progressed');
	const named = (id: string) => ({ id: `${block.id}/${id}`, title });
	return [
		...(present ? [{ ...named('activity'), kind: 'activity' as const, ...present, source: inBlock(block, null) }] : []),
		...(far && (far.done > 0 || finished)
			? [
					{
						...named('worksheet'),
						...{ kind: 'worksheet' as const, done: far.done, of: far.of, finished },
						source: inBlock(block, at)
					}
				]
			: []),
		...one.gathered.ratings
			.filter((rating) => rating.block === block.id && one.person.seats.includes(rating.seat))
			.map(({ id, name, before, after, min, max, at }) => ({
				...named(`rating ${id}`),
				...{ kind: 'rating' as const, name, before, after, min, max },
				source: inBlock(block, at)
			}))
	];
}

/** When the person and the block were on at the same time. */
function presentIn({ gathered, attended }: One, block: Block): { from: number; to: number } | null {
	const spans = gathered.state.staff.spans
		.filter((span) => span.block === block.id && !span.undone)
		.map(({ from, to }) => ({
			from: Math.max(from, attended.arrivedAt!),
			to: Math.min(to ?? gathered.meeting.endedAt, attended.leftAt!)
		}))
		.filter((span) => span.to > span.from);
	return spans.length ? { from: spans[0]!.from, to: spans.at(-1)!.to } : null;
}
