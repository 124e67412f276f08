import type { Outcome } from '#lib/domain/practice.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { deviceHere } from './devices.ts';
import { homeworkOf } from './homework.ts';

type Cookies = { get(name: string): string | undefined };

/**
 * For a phone on which someone's own page is open: how they said last time's practice went, as the starting point of the check-in. A seat's client
 * is who staff think it is, and no one's mark may appear on another person's phone, so this uses the page alone. If the page is locked, it only
 * says that there is one.
 */
export async function ownPageHere(cookies: Cookies): Promise<{ practiced: Outcome | null } | null> {
	const here = await deviceHere(cookies);
	if (here.state === 'locked') return { practiced: null };
	if (here.state !== 'open') return null;
	const marked = (await homeworkOf(here.clientId)).find(({ outcome }) => outcome !== null);
	return { practiced: marked?.outcome ?? null };
}

/** Whose own page is open on this phone: they need not give their name at a door, and staff are told how they are known. */
export async function ownerHere(cookies: Cookies): Promise<{ client: string; name: string } | null> {
	const here = await deviceHere(cookies);
	if (here.state !== 'open') return null;
	return { client: here.clientId, name: (await identityOf(here.clientId))!.preferredName };
}
