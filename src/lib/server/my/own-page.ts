import type { Outcome } from '#lib/domain/practice.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { deviceHere } from './devices.ts';
import { homeworkOf } from './homework.ts';

type Cookies = { get(name: string): string | undefined };

/**
 * For a phone that somebody's own page is open on: how they said that the practice from last time went, for the check-in to start from. A
 * seat's client is what staff took the phone for, and nobody's mark may show on another's phone; so this goes by the page alone. Of a page
 * that is locked it says only that it is there.
 */
export async function ownPageHere(cookies: Cookies): Promise<{ practiced: Outcome | null } | null> {
	const here = await deviceHere(cookies);
	if (here.state === 'locked') return { practiced: null };
	if (here.state !== 'open') return null;
	const marked = (await homeworkOf(here.clientId)).find(({ outcome }) => outcome !== null);
	return { practiced: marked?.outcome ?? null };
}

/** Whose own page is open on this phone: at a door they need not say their name again, and staff are told how they are known. */
export async function ownerHere(cookies: Cookies): Promise<{ client: string; name: string } | null> {
	const here = await deviceHere(cookies);
	if (here.state !== 'open') return null;
	return { client: here.clientId, name: (await identityOf(here.clientId))!.preferredName };
}
