import { madeUpBallot } from '#lib/activities/ballot/made-up.ts';
import type { MadeUpSight } from '#lib/activities/made-up.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { WordsSlices } from './fold.ts';

export const madeUp = (sight: MadeUpSight<{ most: number }, WordsSlices>) => {
	const { config, person, dice } = sight;
	return madeUpBallot('words', sight, () => dice.shuffled(said[person.locale]).slice(0, dice.between(1, config.most)));
};

const said: Record<Locale, string[]> = {
	en: ['calm', 'tired', 'hopeful', 'busy', 'steady', 'curious', 'okay', 'warm', 'quiet', 'lighter'],
	es: ['calma', 'cansancio', 'esperanza', 'ánimo', 'tranquilidad', 'curiosidad', 'paz', 'alivio']
};
