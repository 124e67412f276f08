import { timeIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Block } from '#lib/room/agenda/block.ts';

type Source = { id: string; name: string | null; at: number | null; blocks: Pick<Block, 'title' | 'minutes'>[] };

/** How something that a plan can start from is called. */
export function nameOf({ id, name, at }: Omit<Source, 'blocks'>, timeZone: string): string {
	if (id === 'usual') return m.live_plan_from_usual();
	if (id !== 'last' || at === null) return name ?? '';
	const day = timeIn('day', at, getLocale(), timeZone);
	return m.live_plan_from_last({ title: name ?? '', day });
}

/** The sources as choices, each with its parts under its name. */
export const choicesOf = (sources: Source[], timeZone: string) =>
	sources.map((source) => ({
		value: source.id,
		label: nameOf(source, timeZone),
		help: m.live_plan_from_parts({
			minutes: source.blocks.reduce((sum, { minutes }) => sum + minutes, 0),
			parts: source.blocks.map(({ title }) => title).join(' · ')
		})
	}));
