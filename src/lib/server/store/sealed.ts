import type { Keyring, Place } from './keyring.ts';

/**
 * Converts a sealed column's values to and from the database, on both engines. A column learns its table's name only when the table is declared,
 * and the name is part of the seal.
 */
export const sealing = (keyring: Keyring) => {
	const places = new WeakMap<object, Place>();
	return {
		codec(column: string) {
			const place: Place = { table: '', column };
			return {
				place,
				// Prepared statements pass nulls too.
				toDriver: (text: string) => (text === null ? (null as never) : keyring.seal(text, place)),
				fromDriver: (bytes: Uint8Array) => keyring.unseal(bytes, place)
			};
		},
		remember: (builder: object, place: Place) => void places.set(builder, place),
		settle(table: string, columns: Record<string, object>) {
			for (const builder of Object.values(columns)) {
				const place = places.get(builder);
				if (place) place.table = table;
			}
		}
	};
};
