/** What is in the fields of an outcome, as a form shows it again. */
export const outcomeValues = (typed: FormData): Record<string, string | string[]> => ({
	...(Object.fromEntries(typed) as Record<string, string>),
	actions: typed.getAll('actions').map(String)
});
