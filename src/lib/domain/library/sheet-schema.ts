import { z } from 'zod';
import { topics, type ComputedField, type Field, type ScaleField } from '#lib/domain/worksheet.ts';
import { limits, type OwnSheet } from './own-sheet.ts';
import { tidied } from './tidied.ts';

/** Why a sheet is not whole, beside what zod says itself. */
export type Wrong = 'same-id' | 'bad-id' | 'not-beside' | 'ends' | 'too-few';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/i, { error: 'bad-id' satisfies Wrong });
const local = (longest: number) => z.strictObject({ en: z.string().max(longest), es: z.string().max(longest) });
const label = local(limits.line);
const text = local(limits.text);
const common = { id, label, help: text.optional(), example: text.optional(), shareable: z.boolean().optional() };
const option = z.strictObject({ id, label });
const unique = <T extends { id: string }>(list: T[]) => new Set(list.map((it) => it.id)).size === list.length;
const sameId = { error: 'same-id' satisfies Wrong };
const size = z.number().int().min(0).max(limits.rows);
const breath = z.number().int().min(0).max(20);
const end = z.number().int().min(-1000).max(1000);

/** How many answers each rule needs. */
const least: Record<ComputedField['rule'], number> = { sum: 1, gap: 2, 'hours-asleep': 3, 'sleep-efficiency': 3 };

/** What is worked out refers to fields beside it that hold an answer. */
const areBeside = (fields: readonly { kind: Field['kind']; id: string }[]) =>
	fields.every((field) => {
		if (field.kind !== 'computed') return true;
		const { rule, of } = field as ComputedField;
		return of.length >= least[rule] && of.every((id) => fields.some((it) => it.id === id && it.kind !== 'computed'));
	});
const goUp = ({ min, max, step }: Pick<ScaleField, 'min' | 'max' | 'step'>) =>
	max > min && (max - min) % step === 0 && (max - min) / step <= 100;

/**
 * The shape of a sheet. While it is written its parts may contradict each other for a moment, as when the ends of a scale are typed one
 * after the other; what is published or imported is `whole`.
 */
function shapeOf(whole: boolean) {
	const holds =
		<T>(check: (value: T) => boolean) =>
		(value: T) =>
			!whole || check(value);
	const beside = { error: 'not-beside' satisfies Wrong };
	const ends = { error: 'ends' satisfies Wrong };
	const simple = [
		z.strictObject({ ...common, kind: z.enum(['text', 'long']) }),
		z.strictObject({ ...common, kind: z.literal('phone') }),
		z.strictObject({ ...common, kind: z.enum(['date', 'time']) }),
		z
			.strictObject({
				...{ ...common, kind: z.literal('scale') },
				...{ min: end, max: end, step: z.number().int().min(1).max(1000), low: label, high: label },
				pair: z.strictObject({ name: label, moment: z.enum(['before', 'after']) }).optional()
			})
			.refine(holds(goUp), ends),
		z.strictObject({
			...{ ...common, kind: z.literal('choice'), many: z.boolean() },
			options: z
				.array(option)
				.min(whole ? 1 : 0, { error: 'too-few' satisfies Wrong })
				.max(limits.options)
				.refine(unique, sameId)
		}),
		z.strictObject({
			...{ ...common, kind: z.literal('computed'), of: z.array(id).max(limits.fields) },
			rule: z.enum(['gap', 'sum', 'hours-asleep', 'sleep-efficiency'])
		})
	] as const;
	const some = whole ? 1 : 0;
	const cells = z
		.array(z.discriminatedUnion('kind', simple))
		.min(some)
		.max(limits.cells)
		.refine(unique, sameId)
		.refine(holds(areBeside), beside);
	const field = z.discriminatedUnion('kind', [
		...simple,
		z.strictObject({ ...common, kind: z.literal('body') }),
		z.strictObject({
			...{ ...common, kind: z.literal('timer'), seconds: z.number().int().min(10).max(3600) },
			breath: z.strictObject({ in: breath, hold: breath, out: breath, rest: breath }).optional()
		}),
		z
			.strictObject({
				...{ ...common, kind: z.literal('rows'), row: label, fields: cells },
				...{ min: size, max: size.min(1), ordered: z.literal(true).optional() }
			})
			.refine(
				holds(({ min, max }: { min: number; max: number }) => min <= max),
				ends
			),
		z.strictObject({
			...{ ...common, kind: z.literal('grid'), fields: cells },
			rows: z.array(option).min(some).max(limits.rows).refine(unique, sameId)
		})
	]);
	const step = z.strictObject({
		...{ id, title: local(limits.title), intro: text.optional() },
		fields: z.array(field).min(some).max(limits.fields).refine(holds(areBeside), beside)
	});
	return z.strictObject({
		...{ title: local(limits.title), purpose: text, when: text.optional(), cautions: text.optional() },
		...{ contentNote: text.optional(), topic: z.enum(topics) },
		minutes: z.number().int().min(1).max(limits.minutes),
		steps: z
			.array(step)
			.min(some)
			.max(limits.steps)
			.refine(unique, sameId)
			.refine((steps) => unique(steps.flatMap(({ fields }) => fields)), sameId),
		license: z.string().trim().max(limits.license),
		attribution: z.string().trim().max(limits.attribution),
		only: z.enum(['en', 'es']).optional(),
		seen: z.literal('staff').optional()
	});
}

/** What is published, and what a file holds. */
export const wholeSheet = shapeOf(true);
const draftSheet = shapeOf(false);

/** A draft as it was sent or kept; null for what is none. An optional text that is empty in both languages is left out. */
export function readDraft(value: unknown): OwnSheet | null {
	const read = draftSheet.safeParse(value);
	return read.success && JSON.stringify(read.data).length <= limits.whole ? tidied(read.data) : null;
}
