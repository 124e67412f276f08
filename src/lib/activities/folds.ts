import type { AnyFold } from './activity.ts';
import * as checkIn from './check-in/fold.ts';
import * as worksheet from './worksheet/fold.ts';
import * as breakFold from './break/fold.ts';
import * as breathing from './breathing/fold.ts';
import * as discussion from './discussion/fold.ts';

/** What browsers need of each activity, by kind; rules.ts has the rest, which only the server does. */
export const folds: Record<string, AnyFold> = Object.assign(Object.create(null), {
	'check-in': checkIn,
	worksheet,
	break: breakFold,
	breathing,
	discussion
});

/** The fold of the activity that owns an event, told by the prefix of its type. */
export const foldOf = (type: string): AnyFold | undefined => folds[type.slice(0, type.indexOf('.'))];
