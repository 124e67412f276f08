import { activities } from '#lib/activities/rules.ts';
import { readBlockDraft } from '#lib/domain/library/block-schema.ts';
import type { OwnContent } from '#lib/domain/library/own-content.ts';
import type { SettingsOf } from '#lib/domain/library/own-file.ts';
import { readDraft } from '#lib/domain/library/sheet-schema.ts';

/** Of the kinds of block that a program may write. */
export const settingsOf: SettingsOf = (kind) => {
	const activity = typeof kind === 'string' ? activities[kind] : undefined;
	return activity?.ownBlocks && activity.config;
};

/** A draft of a sheet or a block, as it was sent or kept; null for what is none. */
export function readContent(value: unknown): OwnContent | null {
	const { activity } = Object(value) as { activity?: unknown };
	if (activity === undefined) return readDraft(value);
	const settings = settingsOf((Object(activity) as { kind?: unknown }).kind);
	return settings ? readBlockDraft(value, settings) : null;
}
