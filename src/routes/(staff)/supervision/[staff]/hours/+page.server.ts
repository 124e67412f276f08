import { ledByKind, ledMinutes, ledRoles, type LedRole } from '#lib/domain/led-hours.ts';
import { app } from '#lib/server/app.ts';
import { hoursOf, sessionsBehind } from '#lib/server/records/led-hours.ts';
import { requireLog } from '../log.server.ts';

const isLedRole = (value: unknown): value is LedRole => ledRoles.includes(value as LedRole);

export const load = async (event) => {
	const { by, supervisee, name } = await requireLog(event);
	const hours = await hoursOf(supervisee);
	const { audit, write } = app().store;
	await write(() => [audit.row({ at: Date.now(), by: by.id, act: 'hours.read', subject: `staff/${supervisee}` })]);
	const month = event.url.searchParams.get('month');
	const role = event.url.searchParams.get('role');
	const opened = month && isLedRole(role) ? { month, role } : null;
	return {
		name,
		supervisee,
		months: hours.months,
		kinds: ledByKind(hours.sessions),
		opened: opened && {
			...opened,
			sessions: sessionsBehind(hours, opened.month, opened.role).map((one) => ({ ...one, minutes: ledMinutes(one) }))
		}
	};
};
