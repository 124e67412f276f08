import type { SafetyWords } from '#lib/activities/safety-question.ts';
import { m } from '#lib/paraglide/messages.js';
import { choices, type Say } from './answer-words.ts';
import { concernsOf } from './answers.ts';
import type { CheckInSeat } from './fold.ts';

const questions: Record<string, Say> = {
	safety: m.activities_check_in_ask_safety,
	'safety-self': m.activities_check_in_ask_safety_self,
	'safety-others': m.activities_check_in_ask_safety_others,
	'safety-hurt': m.activities_check_in_ask_safety_hurt,
	'safety-now': m.activities_check_in_ask_safety_now
};

export const safetyWords: SafetyWords = {
	asked(_config, { item, value }, words) {
		const question = questions[item]?.({}, words);
		const answer = (choices as Record<string, Record<string, Say>>)[item]?.[value]?.({}, words);
		return question !== undefined && answer !== undefined ? { question, answer } : null;
	},
	concerns: (seat) => {
		const { answers } = seat as CheckInSeat;
		return concernsOf(answers).map((item) => ({ item, value: answers[item] as string }));
	}
};
