import { printViews } from './print-views.ts';
import { viewsByKind, type ViewFile } from './view.ts';

const ownViews = viewsByKind(import.meta.glob<ViewFile>('./*/Own.svelte'));

/** A worksheet to fill in by oneself, outside a session: only the activity that fills in worksheets has such a view. */
export const [ownSheet] = Object.values(ownViews);
/** The same worksheet to read and print. Named by its other view, so that a page of one's own loads no list of activities. */
export const [printedSheet] = Object.keys(ownViews).map((kind) => printViews[kind]);
