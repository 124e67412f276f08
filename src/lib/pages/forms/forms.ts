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

/** Somebody whom a new client may already be. */
export type Twin = { id: string; name: string; preferredName: string; birthDate: string };

/** Those of a form that came back with them. What an action answered loses them in its type, where a form that is refused plainly comes back too. */
export const twinsIn = (answer: object | null | undefined): Twin[] =>
	answer && 'twins' in answer ? (answer.twins as Twin[]) : [];
