import { recall, remember } from '#lib/ui/remembered.ts';

/**
 * What was typed at the door, kept in this tab until its person is in or leaves: a reload, or a page that was put to sleep, loses none of
 * it (R22). It never leaves the device. Browsers that allow no storage lose what they lost before.
 */
type Draft = { code?: string; name?: string; /** What was agreed to: one door, on one day. */ agreed?: string };

const place = 'door';

/** Empty also when what lies there is not ours to read. */
export function readDraft(): Draft {
	try {
		return JSON.parse(recall(place, 'tab') ?? '{}') as Draft;
	} catch {
		return {};
	}
}

export const keepDraft = (change: Draft): void => remember(place, JSON.stringify({ ...readDraft(), ...change }), 'tab');

export const dropDraft = (): void => remember(place, null, 'tab');
