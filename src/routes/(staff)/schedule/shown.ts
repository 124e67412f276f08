import type { PageData } from './$types.ts';

/** A day of the schedule, and what stands in it, as the page receives them. */
export type DayOfWeek = PageData['schedule']['days'][number];
export type Card = DayOfWeek['cards'][number];
export type Ahead = DayOfWeek['ahead'][number];

/** Where a session's card leads for whoever belongs to its group; null where there is nothing to open. */
export function hrefOf({ id, status, here }: Pick<Card, 'id' | 'status' | 'here'>): string | null {
	const leads = here.includes('facilitator');
	switch (status) {
		case 'planned':
			return leads ? `/sessions/${id}/plan` : null;
		case 'lobby':
		case 'live':
			return leads || here.includes('observer') ? `/sessions/${id}/lead` : null;
		case 'ended':
			return leads ? `/sessions/${id}/wrap-up` : reads(here) ? `/sessions/${id}/record` : null;
		case 'closed':
			return leads || reads(here) ? `/sessions/${id}/record` : null;
		case 'cancelled':
		case 'discarded':
			return null;
	}
}

const reads = (here: Card['here']) => here.includes('supervisor') || here.includes('care-team');

/** The schedule's address with something in it changed, or taken out by null; what is chosen beside stays. */
export function addressWith({ searchParams }: URL, change: Record<string, string | null>): string {
	const query = new URLSearchParams(searchParams);
	for (const [name, value] of Object.entries(change)) {
		if (value === null) query.delete(name);
		else query.set(name, value);
	}
	return `/schedule?${query}`;
}
