import type { Early } from '#lib/activities/early.ts';
import { checkInAnswer, isSafety } from './asking.ts';
import type { CheckInCommand, CheckInConfig } from './commands.ts';
import type { CheckInAnswers } from './fields.ts';
import type { CheckInSeat } from './fold.ts';
import { said as schema, type Said } from './said.ts';

const nothing: Said = { answers: {}, keepWord: false, finished: false };
const read = (said: unknown): Said => (said === undefined ? nothing : schema.parse(said));

/** Questions about safety wait for the room, where somebody hears the answer (R20). */
export const early: Early<CheckInConfig, CheckInCommand, CheckInSeat> = {
	asks: ({ fields }) => fields.some((field) => !isSafety(field)),
	seat(said) {
		const { answers, keepWord, finished } = read(said);
		const values = Object.fromEntries(Object.entries(answers).map(([field, said]) => [field, said?.value]));
		return { answers: values as CheckInAnswers, keepWord, finished };
	},
	take({ fields, own }, before, command, at) {
		const said = read(before);
		switch (command.type) {
			case 'check-in.answer': {
				const { field } = command;
				const answer = checkInAnswer(field, command.value, own);
				if (!answer.ok || isSafety(field) || !fields.includes(field)) return undefined;
				return { ...said, answers: { ...said.answers, [field]: { value: answer.value, at } } } satisfies Said;
			}
			case 'check-in.keep':
				return { ...said, keepWord: command.keep } satisfies Said;
			case 'check-in.finish':
				return { ...said, finished: true } satisfies Said;
			default:
				return undefined;
		}
	},
	bring: (block, seat, said) => ({ type: 'check-in.bring', block, seat, said: read(said) })
};
