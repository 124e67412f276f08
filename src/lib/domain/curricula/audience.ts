import type { ServiceKind } from '#lib/domain/service-kind.ts';

/** Whom a curriculum speaks to: clients, or relatives and others close to them. */
export type Audience = 'clients' | 'families';
/** Why a curriculum may not be for a group; a facilitator may know better. */
export type AudienceDoubt = 'group-of-clients' | 'group-unknown' | 'group-of-families';

/** What is said to families is not for clients alone in a room, nor the other way. A multi-family group has both. */
export function audienceDoubt(audience: Audience, kind: ServiceKind | null): AudienceDoubt | null {
	if (kind === 'multi-family') return null;
	if (audience === 'clients') return kind === 'family' ? 'group-of-families' : null;
	if (kind === 'family') return null;
	return kind === null ? 'group-unknown' : 'group-of-clients';
}
