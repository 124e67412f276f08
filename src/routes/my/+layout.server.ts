import { safetySettings } from '#lib/server/live/safety-settings.ts';
import { deviceHere, lockAfter } from '#lib/server/my/devices.ts';

/** Whom people can reach from every screen of theirs, as this site has it, and what this device is to its person. */
export const load = async ({ cookies }) => {
	const here = await deviceHere(cookies);
	if (here.state !== 'open') return { crisis: (await safetySettings()).crisis, mine: null };
	const { isOwn } = here.device;
	return {
		crisis: (await safetySettings()).crisis,
		mine: { place: here.access.id, isOwn, lockAfter: isOwn ? lockAfter.own : lockAfter.shared }
	};
};
