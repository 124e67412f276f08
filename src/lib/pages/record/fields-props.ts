import type { FormView } from '#lib/pages/forms/forms.ts';

/** What the fields of a kind get: the data as they are, and the form as it came back with something to look at. */
export type FieldsProps = { data: unknown; timeZone: string; sent?: FormView<Record<string, string>> };
