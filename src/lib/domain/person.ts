import type { Locale } from './worksheet.ts';

/** An identifier by which another system knows the person. */
export type Identifier = { system: string; value: string };

/** What is known about a client besides the name. Empty text: not known. */
export type PersonDetails = {
	pronouns: string;
	/** `YYYY-MM-DD`. */
	birthDate: string;
	recordNumber: string;
	phone: string;
	email: string;
	address: string;
	emergencyName: string;
	emergencyRelation: string;
	emergencyPhone: string;
	identifiers: Identifier[];
};

/** Who a client is: `name` is for the record; the preferred name is the one the room may see. */
export type Person = { name: string; preferredName: string; locale: Locale } & PersonDetails;
export type PersonField = keyof Person;

export const noDetails: PersonDetails = {
	pronouns: '',
	birthDate: '',
	recordNumber: '',
	phone: '',
	email: '',
	address: '',
	emergencyName: '',
	emergencyRelation: '',
	emergencyPhone: '',
	identifiers: []
};

/** In the order of the form. */
export const personFields = ['name', 'preferredName', ...Object.keys(noDetails), 'locale'] as PersonField[];

/** One field as a line of text. */
export const fieldText = (person: Person, field: PersonField): string =>
	field === 'identifiers'
		? person.identifiers.map(({ system, value }) => `${system} ${value}`.trim()).join('; ')
		: person[field];

export type FieldChange = { field: PersonField; from: string; to: string };

/** What a correction changed, field by field. */
export const changesBetween = (before: Person, after: Person): FieldChange[] =>
	personFields
		.map((field) => ({ field, from: fieldText(before, field), to: fieldText(after, field) }))
		.filter(({ from, to }) => from !== to);
