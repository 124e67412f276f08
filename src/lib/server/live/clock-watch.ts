import type { App } from '#lib/server/app.ts';
import { randomId } from './random-id.ts';

/** Tells the log and the staff of every session that is on that the server's clock was set back. Called every few seconds. */
export async function noticeSetBack({ rooms, log }: Pick<App, 'rooms' | 'log'>): Promise<void> {
	let most = 0;
	for (const room of rooms.awake()) {
		const by = room.takeSetBack();
		most = Math.max(most, by);
		if (by > 0) await rooms.execute(room.session, { as: 'system' }, randomId(), { type: 'session.clock-set-back', by });
	}
	if (most > 0) log.warn({ ms: most }, 'the clock was set back; sessions that are on go on by uptime');
}
