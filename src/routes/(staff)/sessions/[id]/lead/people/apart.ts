import { timeWords } from '#lib/pages/when.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from './people.ts';

/** What tells a person from another of the same name: who they are on the roster, and when they came. */
export const apart = ({ client, card }: Person, timeZone: string): string =>
	[...(client ? [client.name] : []), m.live_lead_asked_at({ time: timeWords(card.askedAt, timeZone) })].join(' · ');
