import type { z } from 'zod';

/** The texts of a form by the names of its controls. */
export type Fields = Map<string, string[]>;

/** Takes the fields of a schema out of those that were sent; what remains belongs to no field of it. */
export function shape(type: z.core.$ZodType, fields: Fields, name = ''): unknown {
	const { def } = inside(type)._zod;
	const at = (key: string) => (name === '' ? key : `${name}.${key}`);
	switch (def.type) {
		case 'object':
			return Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, shape(field, fields, at(key))]));
		case 'record':
			return Object.fromEntries(keysUnder(name, fields).map((key) => [key, shape(def.valueType, fields, at(key))]));
		case 'array':
			if (isText(def.element)) return take(name, fields);
			return keysUnder(name, fields)
				.sort((a, b) => Number(a) - Number(b))
				.map((key) => shape(def.element, fields, at(key)));
		default:
			return take(name, fields)[0] ?? '';
	}
}

function take(name: string, fields: Fields): string[] {
	const sent = fields.get(name) ?? [];
	fields.delete(name);
	return sent;
}

const keysUnder = (name: string, fields: Fields): string[] => [
	...new Set(
		[...fields.keys()]
			.filter((field) => field.startsWith(`${name}.`))
			.map((field) => field.slice(name.length + 1).split('.', 1)[0]!)
	)
];

/** The shape that a field takes, without its refinements, transforms and defaults. */
function inside(type: z.core.$ZodType): z.core.$ZodTypes {
	const { def } = (type as z.core.$ZodTypes)._zod;
	if (def.type === 'pipe') return inside(def.in);
	return 'innerType' in def ? inside(def.innerType) : (type as z.core.$ZodTypes);
}

const isText = (type: z.core.$ZodType): boolean => !['object', 'record', 'array'].includes(inside(type)._zod.def.type);

/** The name of the control that an issue is about: a choice in a list of choices belongs to the list. */
export function nameOf(schema: z.ZodObject, path: PropertyKey[]): string {
	if (path.length === 0) return 'form';
	const last = path.length - 1;
	const parent = path.slice(0, last).reduce<z.core.$ZodType | undefined>(below, schema);
	const isChoice = parent && inside(parent)._zod.def.type === 'array' && isText(below(parent, path[last]!) ?? parent);
	return path.slice(0, isChoice ? last : path.length).join('.');
}

function below(type: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
	if (!type) return undefined;
	const { def } = inside(type)._zod;
	if (def.type === 'object') return def.shape[String(key)];
	if (def.type === 'record') return def.valueType;
	return def.type === 'array' ? def.element : undefined;
}
