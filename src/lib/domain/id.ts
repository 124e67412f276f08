import { z } from 'zod';

/** Every object inherits these, so looking up a record under one of them would seem to find something. */
const isInherited = (key: string): boolean => key in {};

/** The id of a block, seat, client or staff member as received from the network; it becomes a key in the room's records. */
export const id = z
	.string()
	.regex(/^[\w-]{1,64}$/)
	.refine((value) => !isInherited(value), 'not an id');

/** The path of an answer: up to three names separated by dots, such as `feelings.r2.strength`. */
export const answerPath = z
	.string()
	.max(200)
	.regex(/^[\w-]+(\.[\w-]+){0,2}$/)
	.refine((value) => !isInherited(value), 'not a path');
