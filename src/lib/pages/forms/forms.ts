/** A form as a page shows it: what is in its fields, as typed, and what is wrong, by the name of the field. */
export type FormView<Values = Record<string, unknown>> = { values: Values; errors: FormErrors };

/** One sentence for each field; under `form`, what concerns the form as a whole; under `confirm`, that it wants a recent proof of who sends it. */
export type FormErrors = Record<string, string>;

/** The sentences of a form in order, each with the id of its control: `prefix` and the field's name. What concerns the whole form comes first. */
export function errorList(errors: FormErrors, prefix = ''): { message: string; field?: string }[] {
	const { form, confirm, ...fields } = errors;
	const listed = Object.entries(fields).map(([name, message]) => ({ message, field: prefix + name }));
	const whole = [form, confirm].filter((message) => message !== undefined);
	return [...whole.map((message) => ({ message })), ...listed];
}
