import { and, asc, desc, eq, gt, lt, or, type SQL } from 'drizzle-orm';
import type { Cursor, Guest } from '#lib/domain/desk.ts';

/** A page of a list by due date: what comes after the cursor, in the list's order. */
export type Slice = { after: Cursor | null; limit: number; newestFirst: boolean };

/** All at once: what one person has to write is not much. */
export const everything: Slice = { after: null, limit: Number.MAX_SAFE_INTEGER, newestFirst: false };

export const following = (due: SQL<number>, key: SQL<string>, { after, newestFirst }: Slice): SQL | undefined =>
	after === null
		? undefined
		: newestFirst
			? or(lt(due, after.due), and(eq(due, after.due), lt(key, after.key)))
			: or(gt(due, after.due), and(eq(due, after.due), gt(key, after.key)));

export const inOrder = (due: SQL<number>, key: SQL<string>, { newestFirst }: Slice) =>
	newestFirst ? [desc(due), desc(key)] : [asc(due), asc(key)];

/** A note that no one has begun: all of a session's (`person` null), or that of a person who was there. */
export type Missing = { key: string; due: number; session: number; person: string | null };
export type MissingAsked = { groups: string[]; client: string | null; guest: Guest | null; dueBefore: number | null };

/** Then, items that are not about a particular person are left out. */
export const isOfOne = ({ client, guest }: MissingAsked): boolean => client !== null || guest !== null;
