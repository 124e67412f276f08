import type { Component } from 'svelte';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { FieldsProps } from './fields-props.ts';
import MeetingForm from './MeetingForm.svelte';

/** What a kind brings to the pages of documents besides its sections and facts. A kind with nothing of the sort needs no row. */
export type KindPages = {
	/** Above the sections of a draft: a form of its own, posted to `?/data`, which `document-data.server.ts` reads. */
	fields?: Component<FieldsProps>;
	/** How its data is read once it is signed. */
	view?: Component<{ data: unknown }>;
};

export const kindPages: Partial<Record<DocumentKind, KindPages>> = {
	'individual-contact': { fields: MeetingForm },
	'family-session': { fields: MeetingForm }
};
