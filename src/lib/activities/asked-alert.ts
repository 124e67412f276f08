import type { AskedAlert } from '#lib/domain/asked-alert.ts';
import type { Alert } from '#lib/domain/safety.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { askedIn } from './safety-words.ts';

type Known = {
	blocks: { id: string; title: string; activity: unknown }[];
	/** Each seat's answers by block, as staff see them. */
	seats: Record<string, { activities: Record<string, unknown> }>;
	cards: Record<string, { byStaff?: unknown }>;
};

/** An alert with its question and answer, in one language. */
export function askedAlert(id: string, alert: Alert, known: Known, words?: { locale: Locale }): AskedAlert {
	const { seat, source, at, repeatedAt, acknowledged, wish } = alert;
	const block = known.blocks.find((it) => it.id === source.block);
	const slice = block && known.seats[seat]?.activities[block.id];
	const isEntered = Boolean(known.cards[seat]?.byStaff);
	return {
		...{ id, from: source.kind, block: block?.title ?? '', at, repeatedAt, wish },
		means: source.kind === 'help' ? 'button' : isEntered ? 'staff' : 'phone',
		asked: askedIn(alert, block, slice, words),
		taken: acknowledged && { name: acknowledged.name, at: acknowledged.at }
	};
}
