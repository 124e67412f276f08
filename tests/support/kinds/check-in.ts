import fc from 'fast-check';
import { checkIn } from '#lib/activities/check-in/rules.ts';
import { checkInFields, rowOf, type CheckInField, type CheckInValue } from '#lib/activities/check-in/fields.ts';
import { anySeat, say, secret, type Kind } from './said.ts';

/** Answers a field takes, each with another one it might have been: passes on one side only where that is as private. */
function answersTo(field: CheckInField): fc.Arbitrary<{ field: string; value: CheckInValue; twin: CheckInValue }> {
	const row = rowOf(field);
	const told = (value: CheckInValue, twin: CheckInValue) => ({ field, value, twin });
	if (row.kind === 'scale') return fc.nat({ max: row.max }).map((value) => told(value, row.max - value));
	if (row.kind === 'text')
		return field === 'word'
			? fc.constantFrom('tired', 'calm').map((word) => told(word, 'open'))
			: secret.map(({ text, twin }) => told(text, twin));
	return fc.constantFrom(...row.options).map((option) => told(option, row.options[0]!));
}

const answers = fc.constantFrom(...checkInFields).chain(answersTo);
const own = fc.oneof(
	{
		weight: 5,
		arbitrary: answers.map(({ field, value, twin }) => say('check-in.answer', { field, value }, { field, value: twin }))
	},
	{ weight: 1, arbitrary: fc.boolean().map((keep) => say('check-in.keep', { keep })) },
	{ weight: 2, arbitrary: fc.constant(say('check-in.finish')) }
);
const lead = fc.oneof(
	fc
		.constantFrom('check-in.reveal', 'check-in.reveal', 'check-in.show-again', 'check-in.hide')
		.map((type) => say(type)),
	fc
		.tuple(anySeat, answers)
		.map(([seat, { field, value, twin }]) =>
			say('check-in.answer-for', { seat, field, value }, { seat, field, value: twin })
		)
);

export const checkIns: Kind[] = [
	{
		name: 'check-in with every question there is',
		activity: checkIn,
		config: { kind: 'check-in', fields: checkInFields },
		blind: 'room',
		own,
		lead
	}
];
