import type { App } from '#lib/server/app.ts';
import { randomId } from './random-id.ts';

/** Reports to the log and the staff of every running session that the server's clock was set back. Called every few seconds. */
export async function noticeSetBack({ rooms, log }: Pick<App, 'rooms' | 'log'>): Promise<void> {
	let most = 0;
	for (const room of rooms.awake()) {
		const by = room.takeSetBack();
		most = Math.max(most, by);
		if (by > 0) await rooms.execute(room.session, { as: 'system' }, randomId(), { type: 'session.clock-set-back', by });
	}
	if (most > 0) log.warn({ ms: most }, 'the clock was set back; sessions that are on go on by uptime');
}
