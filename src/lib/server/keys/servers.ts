import { like } from 'drizzle-orm';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVER, SILENT_AFTER, type ServerKeys } from '#lib/server/store/follow-keys.ts';
import type { KeyPlace } from '#lib/server/store/key-place.ts';

/** What each server running on this data says about its keys. */
const servers = async ({ db, t }: KeyPlace): Promise<ServerKeys[]> => {
	const rows = await db
		.select()
		.from(t.setting)
		.where(like(t.setting.key, `${SERVER}%`));
	return rows.map(({ value }) => value as ServerKeys).filter(({ at }) => at > Date.now() - SILENT_AFTER);
};

/** Waits until every running server has reached that state. `said` is called once if one has not. */
export const everyServer = async (
	place: KeyPlace,
	isReady: (server: ServerKeys) => boolean,
	{ said, lookEvery }: { said: (behind: number, of: number) => void; lookEvery: number }
) => {
	for (let told = false; ; told = true) {
		const running = await servers(place);
		const behind = running.filter((server) => !isReady(server)).length;
		if (behind === 0) return;
		if (!told) said(behind, running.length);
		await pause(lookEvery);
	}
};
