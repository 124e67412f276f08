import type { Dice } from '#lib/domain/dice.ts';
import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Answer, Locale } from '#lib/domain/worksheet.ts';

export function madeUpTakeAway({ locale }: MadeUpPerson, dice: Dice): Record<string, Answer> {
	const said = dice.pick(takeAways[locale]);
	return { learned: said.learned, try: said.tries, confidence: dice.between(3, 9) };
}

const takeAways: Record<Locale, { learned: string; tries: string }[]> = {
	en: [
		{ learned: 'I can be quiet and still belong here.', tries: 'Wait one breath before I answer' },
		{ learned: 'Other people rehearse phone calls too.', tries: 'Make the call with my notes in hand' },
		{ learned: 'Saying it out loud made it smaller.', tries: 'Tell one person how the day was' },
		{ learned: 'I like this room better than I thought.', tries: 'Come ten minutes early' }
	],
	es: [
		{ learned: 'Hay más gente que se siente como yo.', tries: 'Respirar antes de contestar' },
		{ learned: 'Puedo pedir que repitan algo.', tries: 'Pedir ayuda una vez esta semana' }
	]
};
