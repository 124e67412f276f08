import { isInForce } from '#lib/domain/consent.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { careProgram } from '#lib/server/episodes/options.ts';
import { consentsOf, type Consent } from '#lib/server/episodes/consents.ts';
import { basisOf, copyOf } from '#lib/server/exports/consent-words.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** The consents that let something be given out today, of the programs whose record somebody may give out. */
export async function consentsToDisclose(clientId: string, programs: { id: string }[]): Promise<Consent[]> {
	const found = await Promise.all(programs.map(({ id }) => careProgram(id)));
	const today = new Map(found.flatMap((one) => (one ? [[one.id, dayOf(Date.now(), one.timeZone)]] : [])));
	return (await consentsOf(clientId)).filter((one) => {
		const day = today.get(one.programId);
		return day !== undefined && (one.kind === 'release' || one.kind === 'part-2') && isInForce(one, day);
	});
}

/** The form as a consent fills it. */
export const filledBy = (consent: Consent) => ({
	...{ programId: consent.programId, consentId: consent.id, authority: 'consent' },
	...{ recipient: consent.scope.to, purpose: consent.scope.purpose },
	...{ basis: basisOf(consent, getLocale()), scope: copyOf(consent, getLocale()) }
});
