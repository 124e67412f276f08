import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { ClosingCommand, ClosingConfig } from './commands.ts';
import { feedbackQuestions } from './feedback.ts';
import type { ClosingSlices } from './fold.ts';

type Sight = MadeUpSight<ClosingConfig, ClosingSlices>;

/** A takeaway, a reply to the practice once it is proposed, and feedback if it is asked. */
export function madeUp(sight: Sight): MadeUpTurn<ClosingCommand> | null {
	const { block, room, seat, person, dice } = sight;
	const homework = seat.homework ?? room.homework;
	if (homework && seat.reply?.id !== homework.id) {
		const as = dice.happens(0.8) ? ('accepted' as const) : ('declined' as const);
		const command = { type: 'closing.reply' as const, block, id: homework.id, as, text: null };
		return { turn: `homework ${homework.id}`, acts: [{ after: dice.between(6, 25), command }] };
	}
	if (seat.takeAway === undefined) {
		const command = { type: 'closing.take-away' as const, block, text: dice.pick(said[person.locale]) };
		return { turn: 'take-away', acts: [{ after: dice.between(8, 30), command }] };
	}
	return feedback(sight);
}

function feedback({ block, config, room, seat, dice }: Sight): MadeUpTurn<ClosingCommand> | null {
	if (config.feedback === 'none' || seat.gave || room.isCollected) return null;
	const answers = Object.fromEntries(feedbackQuestions.map(({ id, options }) => [id, dice.pick(options).id]));
	const command = { type: 'closing.feedback' as const, block, answers, line: null };
	return { turn: 'feedback', acts: [{ after: dice.between(8, 25), command }] };
}

const said: Record<Locale, string[]> = {
	en: [
		'I can be quiet and still belong here.',
		'Other people rehearse phone calls too.',
		'Saying it out loud made it smaller.',
		'One breath before I answer.'
	],
	es: [
		'Hay más gente que se siente como yo.',
		'Puedo pedir que repitan algo.',
		'Decirlo en voz alta ayudó.',
		'Respirar antes de contestar.'
	]
};
