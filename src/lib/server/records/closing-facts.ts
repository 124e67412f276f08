import type { ClosingConfig } from '#lib/activities/closing/commands.ts';
import type { ClosingRoom, ClosingSeat } from '#lib/activities/closing/fold.ts';
import { homeworkFor, replyOf } from '#lib/activities/closing/steps.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { inBlock, lastIn, partsOf, type Facts, type One } from './own-parts.ts';

/** What somebody takes with them, and what they said to the homework. What was passed leaves nothing, and feedback has no place here. */
export function closingFacts(one: One, block: Block, config: ClosingConfig): Facts {
	const parts = partsOf<ClosingSeat>(one, block).map(({ part }) => part);
	const room = one.gathered.state.room.activities[block.id] as ClosingRoom | undefined;
	const text = parts.findLast((part) => part.takeAway !== undefined)?.takeAway;
	const replied = room && parts.findLast((part) => replyOf(room, part));
	const reply = replied && replyOf(room, replied);
	return [
		...(text
			? [
					{
						...{ id: `${block.id}/take-away`, kind: 'take-away' as const, text },
						source: inBlock(block, lastIn(one, block, 'closing.took-away'))
					}
				]
			: []),
		...(reply && reply.as !== 'passed'
			? [
					{
						...{ id: `${block.id}/homework`, kind: 'homework' as const, as: reply.as, instead: reply.text },
						homework: inBoth(config, homeworkFor(room, replied)!.text),
						source: inBlock(block, lastIn(one, block, 'closing.replied'))
					}
				]
			: [])
	];
}

/** As the plan has it in each language; as it was written where the lead wrote it. */
export const inBoth = ({ homework }: ClosingConfig, text: string): Local =>
	homework && (text === homework.en || text === homework.es) ? homework : { en: text, es: text };
