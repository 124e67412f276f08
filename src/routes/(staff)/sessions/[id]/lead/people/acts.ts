import { m } from '#lib/paraglide/messages.js';
import type { Command, Console } from '../console.svelte.ts';
import type { Person } from './people.ts';

type Act = { label: string; onselect: () => void; danger?: boolean };

/** What staff can do about one person right now, in the order of a row's menu. */
export function acts(desk: Console, { seat, name, card, here, moment, stuck, oneToOne }: Person): Act[] {
	const does = (label: string, command: Command): Act => ({
		label,
		onselect: () => void desk.act(`seat ${seat}`, command)
	});
	const asks = (label: string, about: 'person' | 'who' | 'remove'): Act => ({
		label,
		onselect: () => desk.ask({ about, seat })
	});
	const hasPhone = !card.byStaff;
	const isOpen = desk.isOpen && card.status === 'admitted';
	const aside = oneToOne === null ? m.live_console_ask_apart() : m.live_console_end_apart();
	return [
		asks(hasPhone && desk.isOpen ? m.live_console_about_item() : m.live_console_note_item(), 'person'),
		...(isOpen && moment !== null
			? [does(m.live_console_settle_moment(), { type: 'care.settle', seat, what: 'moment' })]
			: []),
		...(isOpen && stuck !== null
			? [does(m.live_console_settle_stuck(), { type: 'care.settle', seat, what: 'stuck' })]
			: []),
		...(isOpen && hasPhone ? [does(aside, { type: 'care.one-to-one', seat, on: oneToOne === null })] : []),
		...(isOpen && card.byStaff
			? [does(here ? m.live_console_went_out() : m.live_console_is_back(), { type: 'seat.attend', seat, here: !here })]
			: []),
		asks(m.live_lead_who_change(), 'who'),
		...(isOpen ? [{ ...asks(m.live_console_take_out({ name }), 'remove'), danger: true }] : [])
	];
}
