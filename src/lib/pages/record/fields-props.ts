import type { DocumentKind } from '#lib/domain/document.ts';
import type { FormView } from '#lib/pages/forms/forms.ts';

/** What the fields of a kind get: the data as they are, and the form as it came back with something to look at. */
export type FieldsProps = {
	kind: DocumentKind;
	data: unknown;
	timeZone: string;
	sent?: FormView<Record<string, unknown>>;
};
