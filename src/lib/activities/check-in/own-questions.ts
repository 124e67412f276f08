import type { Local, Option } from '#lib/domain/worksheet.ts';

/** A question that a program wrote, in its check-in. No question of the product has such an id. */
export type OwnId = `own-${string}`;
export type OwnQuestion = { id: OwnId; label: Local; help?: Local } & (
	| { kind: 'text' | 'long' }
	| { kind: 'choice'; options: Option[] }
	/** From 0 to 10. */
	| { kind: 'scale'; low: Local; high: Local }
);
export type OwnKind = OwnQuestion['kind'];

/** A number's ends. */
export const ownScale = { kind: 'scale', max: 10, step: 1 } as const;

export const ownKinds: readonly OwnKind[] = ['text', 'long', 'choice', 'scale'];
export const mostOwn = 8;
export const mostOptions = 8;

export const isOwnId = (field: string): field is OwnId => field.startsWith('own-');

/** The question that has this id; undefined for one of the product. */
export const ownIn = (own: readonly OwnQuestion[] | undefined, field: string): OwnQuestion | undefined =>
	own?.find(({ id }) => id === field);

/** The words of what was chosen, where the question is a choice. */
export const chosenIn = (question: OwnQuestion | undefined, answer: number | string): Local | undefined =>
	question?.kind === 'choice' ? question.options.find(({ id }) => id === answer)?.label : undefined;
