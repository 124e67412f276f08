import type { Local } from '#lib/domain/worksheet.ts';
import type { JsonPath } from './json-lines.ts';

export const isLocal = (value: object): value is Local =>
	'en' in value && 'es' in value && typeof value.en === 'string' && typeof value.es === 'string';

/** Every text inside a value, with its path, in the order in which it is written down. */
export function textsIn(value: unknown, path: JsonPath = []): { path: JsonPath; text: Local }[] {
	if (typeof value !== 'object' || value === null) return [];
	if (isLocal(value)) return [{ path, text: value }];
	const entries: [string | number, unknown][] = Array.isArray(value)
		? value.map((one, at) => [at, one])
		: Object.entries(value);
	return entries.flatMap(([key, one]) => textsIn(one, [...path, key]));
}
