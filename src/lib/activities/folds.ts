import type { AnyFold } from './activity.ts';
import * as checkIn from './check-in/fold.ts';
import * as worksheet from './worksheet/fold.ts';
import * as breakFold from './break/fold.ts';
import * as breathing from './breathing/fold.ts';
import * as discussion from './discussion/fold.ts';
import * as poll from './poll/fold.ts';
import * as scale from './scale/fold.ts';
import * as words from './words/fold.ts';
import * as ideas from './ideas/fold.ts';
import * as ranking from './ranking/fold.ts';
import * as round from './round/fold.ts';
import * as pages from './pages/fold.ts';
import * as rolePlay from './role-play/fold.ts';
import * as measure from './measure/fold.ts';
import * as closing from './closing/fold.ts';

/** What browsers need of each activity, by kind; rules.ts has the rest, which only the server does. */
export const folds: Record<string, AnyFold> = Object.assign(Object.create(null), {
	'check-in': checkIn,
	worksheet,
	break: breakFold,
	breathing,
	discussion,
	poll,
	scale,
	words,
	ideas,
	ranking,
	round,
	pages,
	'role-play': rolePlay,
	measure,
	closing
});

/** The fold of the activity that owns an event, told by the prefix of its type. */
export const foldOf = (type: string): AnyFold | undefined => folds[type.slice(0, type.indexOf('.'))];
