import type { MadeUpAct, MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { Dice } from '#lib/domain/dice.ts';
import { within, type MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Need } from '#lib/domain/need.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { CheckInCommand, CheckInConfig } from './commands.ts';
import type { CheckInAnswers } from './fields.ts';
import type { CheckInSlices } from './fold.ts';

export function madeUp(sight: MadeUpSight<CheckInConfig, CheckInSlices>): MadeUpTurn<CheckInCommand> | null {
	const { block, config, seat, person, dice } = sight;
	if (seat.finished) return null;
	const answers = checkInOf(person, 1, dice);
	const acts: MadeUpAct<CheckInCommand>[] = config.fields.map((field, i) => ({
		after: i === 0 ? dice.between(4, 25) : dice.between(2, 6),
		command: { type: 'check-in.answer', block, field, value: answers[field] ?? null }
	}));
	return { turn: 'answers', acts: [...acts, { after: 4, command: { type: 'check-in.finish', block } }] };
}

/** A made-up person's answer; `progress` is 0 three weeks ago and 1 now. Null is a pass. */
export function checkInOf({ mood, drift, locale }: MadeUpPerson, progress: number, dice: Dice): CheckInAnswers {
	const now = within(Math.round(mood + drift * progress + dice.between(-1, 1)), 0, 10);
	const pass = <T>(value: T): T | null => (dice.happens(0.1) ? null : value);
	return {
		mood: pass(now),
		anxiety: pass(within(9 - now + dice.between(-1, 1), 0, 10)),
		word: pass(dice.pick(said[locale].words)),
		goal: pass(dice.pick(said[locale].goals)),
		need: dice.happens(0.75) ? 'none' : dice.pick<Need>(['few-minutes', 'one-to-one']),
		...rest,
		cravings: within(8 - now + dice.between(-2, 1), 0, 10),
		'sleep-hours': within(3 + Math.round(now / 2) + dice.between(-1, 2), 0, 14),
		'sleep-quality': within(now + dice.between(-1, 1), 0, 10)
	};
}

/** The other questions: passes, and safety answers that raise no alert. */
const rest: CheckInAnswers = {
	...{ used: null, medication: null, skill: null, 'skill-helped': null, homework: null, gratitude: null },
	...{ safety: 'no', 'safety-self': 'no', 'safety-others': 'no', 'safety-hurt': 'no', 'safety-now': 'yes' },
	...{ 'need-topic': null, place: null, 'call-back': null, 'private-space': null }
};

const said: Record<Locale, { words: string[]; goals: string[] }> = {
	en: {
		words: ['tired', 'hopeful', 'steady', 'foggy', 'calm', 'restless', 'tender', 'okay', 'nervous', 'not sure'],
		goals: [
			'Call my brother back',
			'Walk to the corner and back after lunch',
			'Answer one letter from the pile',
			'Be in bed before midnight, twice',
			'Say no once without a long reason',
			'Cook one real meal',
			'Sit on the porch for ten minutes without my phone',
			'Ask my neighbor about the ride on Thursday'
		]
	},
	es: {
		words: ['cansancio', 'esperanza', 'tranquilidad', 'nervios', 'calma', 'dudas'],
		goals: [
			'Llamar a mi prima',
			'Salir a caminar después de comer',
			'Dormir antes de las doce, dos noches',
			'Pedir ayuda con los papeles',
			'Cocinar algo que me guste',
			'Decir que no una vez, sin explicar tanto'
		]
	}
};
