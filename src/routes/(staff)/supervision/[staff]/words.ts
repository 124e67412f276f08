import type { EntryState, SupervisionKind } from '#lib/domain/supervision-log.ts';
import { m } from '#lib/paraglide/messages.js';

export const kindWords: Record<SupervisionKind, () => string> = {
	individual: m.supervision_kind_individual,
	group: m.supervision_kind_group,
	observed: m.supervision_kind_observed
};

export const stateWords: Record<EntryState, () => string> = {
	waiting: m.supervision_state_waiting,
	attested: m.supervision_state_attested,
	differs: m.supervision_state_differs,
	corrected: m.supervision_state_corrected
};
