import { isNoteFormat, personPlaces, type GroupFormat, type OwnLayout, type OwnSection } from './note.ts';
import type { Local } from './worksheet.ts';

/** A version of a program's own note format. */
export type OwnFormat = { id: string; version: number; name: Local; sections: OwnSection[] };

export const ownLayout = ({ id, version }: Pick<OwnFormat, 'id' | 'version'>): OwnLayout => `own:${id}@${version}`;
export const ownGroupFormat = ({ id }: Pick<OwnFormat, 'id'>): `own:${string}` => `own:${id}`;

/** The id of a program's own format in a group's setting; null for a shipped format. */
export const ownIdIn = (format: GroupFormat | string): string | null => /^own:([\w-]+)/.exec(format)?.[1] ?? null;

export const isGroupFormat = (value: unknown): value is GroupFormat =>
	isNoteFormat(value) || (typeof value === 'string' && /^own:[\w-]{1,64}$/.test(value));

export type FormatFault = 'few-sections' | 'nothing-to-judge' | 'places';

/** Every fact has exactly one place, and at least one section is left to the clinician. */
export function faultOf(sections: Pick<OwnSection, 'takes'>[]): FormatFault | null {
	if (sections.length < 2) return 'few-sections';
	if (sections.every(({ takes }) => takes.length > 0)) return 'nothing-to-judge';
	const taken = sections.flatMap(({ takes }) => takes);
	const isOnce = personPlaces.every((place) => taken.filter((it) => it === place).length === 1);
	return isOnce ? null : 'places';
}
