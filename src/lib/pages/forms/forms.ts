import type { SuperValidated } from 'sveltekit-superforms';

/** The form as it was sent, when it came back with something to look at; else as it was loaded. */
export function shown<Loaded extends SuperValidated<Record<string, unknown>>>(
	loaded: Loaded,
	posted: { form?: unknown } | null | undefined
): Loaded {
	const form = posted?.form as Loaded | undefined;
	return form && form.id === loaded.id ? form : loaded;
}

/** Every message of a form with the id of its control, `prefix` before the field's name; those of the whole form come first. */
export function listed(errors: object, prefix = ''): { message: string; field?: string }[] {
	return Object.entries(errors).flatMap(([name, found]) => {
		const messages: string[] = Array.isArray(found) ? found : (found?._errors ?? []);
		return messages.map((message) => (name === '_errors' ? { message } : { message, field: prefix + name }));
	});
}

/** The messages of one field, also of one that holds a list. */
export const errorsOf = (found: unknown): string[] | undefined =>
	Array.isArray(found) ? found : (found as { _errors?: string[] } | undefined)?._errors;
