import { stayBegan } from '#lib/domain/care-team/stay.ts';
import { staysOf } from '#lib/server/charts/stays.ts';

/**
 * The first day of a client's current stay in these groups, or of their last one; null if they were never enrolled. Changes since the start of a
 * stay are measured from there.
 */
export async function stayStart(clientId: string, groups: string[], today: string): Promise<string | null> {
	const stays = await staysOf(clientId, groups);
	const begun = stays.filter(({ startsOn }) => startsOn <= today);
	const last = begun
		.map(({ endsOn }) => (endsOn === null || endsOn > today ? today : endsOn))
		.toSorted()
		.at(-1);
	return last === undefined ? null : stayBegan(begun, last);
}
