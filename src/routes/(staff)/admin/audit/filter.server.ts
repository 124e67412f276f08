import { z } from 'zod';
import { dayAfter } from '#lib/domain/day-range.ts';
import type { Filter, Mark } from '#lib/server/audit/view.ts';
import { instantOf } from '#lib/server/programs/times.ts';

const short = z.string().trim().min(1).max(64).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const asked = z.object({
	by: short,
	client: short,
	session: z.coerce.number<string>().int().positive().optional().catch(undefined),
	act: short,
	from: day,
	to: day,
	before: z
		.string()
		.regex(/^\d{1,16}-\d{1,10}$/)
		.optional()
		.catch(undefined)
});

export type Asked = Record<'by' | 'client' | 'session' | 'act' | 'from' | 'to', string>;

/** The filter in a page's address. What is not well formed counts as not asked. Days are those of the zone, the last one counted in. */
export function readFilter({ searchParams }: URL, timeZone: string) {
	const given = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''));
	const { from, to, before, ...plain } = asked.parse(given);
	const filter: Filter = {
		...plain,
		from: from === undefined ? undefined : (instantOf(from, '00:00', timeZone) ?? undefined),
		to: to === undefined ? undefined : (instantOf(dayAfter(to), '00:00', timeZone) ?? undefined)
	};
	const values: Asked = {
		by: plain.by ?? '',
		client: plain.client ?? '',
		session: plain.session?.toString() ?? '',
		act: plain.act ?? '',
		from: from ?? '',
		to: to ?? ''
	};
	return { filter, values, before: before === undefined ? undefined : markOf(before) };
}

/** A filter, and where a page begins, as the end of an address. */
export const queryOf = (values: Asked, before?: Mark | null): string => {
	const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
	if (before) query.set('before', `${before.at}-${before.seq}`);
	return query.size > 0 ? `?${query}` : '';
};

const markOf = (text: string): Mark => {
	const [at, seq] = text.split('-').map(Number);
	return { at: at!, seq: seq! };
};
