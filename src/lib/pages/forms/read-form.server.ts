import { fail, type ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { isSecret } from './fields.server.ts';
import { nameOf, shape, type Fields } from './form-shape.server.ts';
import type { FormErrors, FormView } from './forms.ts';

/** What is typed into the fields of a schema: text everywhere, in the schema's own shape. */
type Typed<Input> = Input extends string
	? string
	: Input extends (infer Item)[]
		? Typed<Item>[]
		: Input extends object
			? { [Key in keyof Input]: Typed<Input[Key]> }
			: string;
export type ViewOf<Schema extends z.ZodObject> = FormView<Typed<z.input<Schema>>>;

type FieldOf<Schema extends z.ZodObject> = Extract<keyof z.input<Schema>, string>;
export type Refusals<Schema extends z.ZodObject> = Partial<
	Record<FieldOf<Schema> | `${FieldOf<Schema>}.${string}` | 'form' | 'confirm', string>
>;
type Sent<Schema extends z.ZodObject, Name extends string> = Record<Name, ViewOf<Schema>>;

export type FormRead<Schema extends z.ZodObject, Name extends string> =
	| { ok: false; refused: ActionFailure<Sent<Schema, Name>> }
	| {
			ok: true;
			data: z.output<Schema>;
			/** The form with all that was typed, for an action that refuses it in its own way. */
			sent: Sent<Schema, Name>;
			/** Returns the form to the page with what was typed and, by field, why it was not accepted. */
			refuse(errors: Refusals<Schema>, status?: number): ActionFailure<Sent<Schema, Name>>;
	  };

/**
 * Reads a form action's request by its schema: a strict object whose fields take text, lists of text (one name, sent several times), or
 * objects, lists and records of these, named by their path: `lines.0.label.en`. A field that was not sent is empty text. `name` is
 * where the page finds the form in `form`, for a page with several.
 */
export async function readForm<Schema extends z.ZodObject, Name extends string = 'form'>(
	schema: Schema,
	request: Request,
	name = 'form' as Name
): Promise<FormRead<Schema, Name>> {
	const fields = await fieldsOf(request);
	const typed = shape(schema, fields);
	const view = (errors: FormErrors) => ({ [name]: { values: shown(schema, typed), errors } }) as Sent<Schema, Name>;
	// A field that the schema does not know was on the page of another version: its words must not vanish without a word.
	if (fields.size > 0) return { ok: false, refused: fail(400, view({ form: m.common_form_changed() })) };
	const parsed = schema.safeParse(typed, { error: sentenceFor });
	if (!parsed.success) return { ok: false, refused: fail(400, view(errorsOf(schema, parsed.error))) };
	return {
		ok: true,
		data: parsed.data,
		sent: view({}),
		refuse: (errors, status = 400) => fail(status, view(errors as FormErrors))
	};
}

/** A form nobody has sent yet: empty but for what is given. */
export const startForm = <Schema extends z.ZodObject>(
	schema: Schema,
	values: Partial<ViewOf<Schema>['values']> = {}
): ViewOf<Schema> => ({ values: { ...(shape(schema, new Map()) as ViewOf<Schema>['values']), ...values }, errors: {} });

async function fieldsOf(request: Request): Promise<Fields> {
	const fields: Fields = new Map();
	for (const [name, value] of await request.formData()) {
		if (typeof value !== 'string') continue;
		const earlier = fields.get(name);
		if (earlier) earlier.push(value);
		else fields.set(name, [value]);
	}
	return fields;
}

const shown = (schema: z.ZodObject, typed: unknown) =>
	Object.fromEntries(
		Object.entries(typed as object).map(([field, value]) => [field, isSecret(schema.shape[field]!) ? '' : value])
	);

/** The first sentence of each field. */
function errorsOf(schema: z.ZodObject, { issues }: z.ZodError): FormErrors {
	const errors: FormErrors = {};
	for (const { path, message } of issues) errors[nameOf(schema, path)] ??= message;
	return errors;
}

/** For what a schema has no sentence of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
	if (issue.code === 'too_big' && issue.origin === 'string')
		return m.common_form_too_long({ max: Number(issue.maximum) });
	if (issue.code === 'too_small' && issue.origin === 'string') return m.common_form_missing();
	return issue.code === 'invalid_value' ? m.common_form_choose() : m.common_form_invalid();
}
