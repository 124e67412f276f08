import { safetySettings } from '#lib/server/live/safety-settings.ts';

/** Whom people can reach from every screen of theirs, as this site has it. */
export const load = async () => ({ crisis: (await safetySettings()).crisis });
