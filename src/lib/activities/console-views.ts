import { viewsByKind, type ViewFile } from './view.ts';

/** What each activity shows on the console. */
export const consoleViews = viewsByKind(import.meta.glob<ViewFile>('./*/Lead.svelte'));
/** What a person said in an activity that needs someone; most have none. */
export const alertViews = viewsByKind(import.meta.glob<ViewFile>('./*/Alert.svelte'));
