import { z } from 'zod';

/** Every object has these, so a record looked up by one of them would seem to hold something. */
const isInherited = (key: string): boolean => key in {};

/** The id of a block, seat, client or staff member as it may come over the wire: it becomes a key of the room's records. */
export const id = z
	.string()
	.regex(/^[\w-]{1,64}$/)
	.refine((value) => !isInherited(value), 'not an id');

/** The path of an answer: up to three names with dots between, such as `feelings.r2.strength`. */
export const answerPath = z
	.string()
	.max(200)
	.regex(/^[\w-]+(\.[\w-]+){0,2}$/)
	.refine((value) => !isInherited(value), 'not a path');
