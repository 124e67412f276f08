import { error } from '@sveltejs/kit';
import { partsOf } from '#lib/pages/library/own-kinds.ts';
import { isBlock } from '#lib/domain/library/own-content.ts';
import { changesBetween } from '#lib/domain/library/changes.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { find, writtenNow } from '#lib/server/library/own-sheets.ts';
import type { PageServerLoad } from './$types.ts';

/** Every version, newest first, with what became other since the one before. */
export const load: PageServerLoad = async (event) => {
	const found = await find(requireStaff(event), event.params.id);
	if (!found) error(404, 'not-found');
	const { versions } = found;
	return {
		id: event.params.id,
		title: writtenNow(found).title,
		versions: versions
			.map(({ number, by, at, content }, i) => ({
				...{ number, by, at, only: content.only ?? null },
				block: isBlock(content) ? content : null,
				changes: i > 0 ? changesBetween(versions[i - 1]!.content, content, partsOf) : null
			}))
			.toReversed()
	};
};
