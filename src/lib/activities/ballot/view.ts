import type { ActivityView } from '#lib/activities/activity.ts';
import type { BallotSlices } from './fold.ts';
import type { Anonymous } from './options.ts';

/** The part of an activity that voting needs; its slices may hold more. */
export type BallotView<V, R> = ActivityView<{ anonymous: Anonymous }, BallotSlices<V, R>>;
