import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { offers, type Kind } from '#lib/pages/plan/kinds.ts';
import type { Sheet } from '#lib/pages/plan/sheet.ts';

/** What happens in a block, in a few words. */
export function whatOf({ activity }: Block, worksheets: Sheet[]): string {
	const kind: Kind = activity?.kind ?? 'talk';
	if (activity?.kind === 'check-in') return m.activities_check_in_in_plan({ count: activity.fields.length });
	if (activity?.kind !== 'worksheet') return offers[kind].name();
	const sheet = worksheets.find(({ slug }) => slug === activity.slug);
	return m.activities_worksheet_in_plan({ title: sheet?.title[getLocale()] ?? activity.slug });
}
