import type { Fact, Telling } from '#lib/domain/note-facts.ts';
import { isOpen } from '#lib/domain/safety.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RoomState } from '#lib/room/state.ts';
import { sayOfSafety } from './note-words.ts';
import type { SafetyFact } from './safety-fact.ts';

/** The number of alerts without an outcome; a record can't be closed while there are any. */
export const openAlertsIn = ({ staff }: RoomState): number => Object.values(staff.alerts).filter(isOpen).length;

/** What a person's note says about their own alerts. Never in the group's note. */
export function safetyFacts({ room, staff }: RoomState, seats: string[]): Fact<SafetyFact>[] {
	const own = Object.entries(staff.alerts).filter(([, alert]) => seats.includes(alert.seat));
	const told = own.flatMap(([id, { at, source, acknowledged, disposed }]): Fact<SafetyFact>[] => {
		const block = room.blocks.find((it) => it.id === source.block);
		const where = { blockId: block?.id ?? null, blockTitle: block?.title ?? null };
		const seen = acknowledged && { name: acknowledged.name, at: acknowledged.at };
		const raised: Fact<SafetyFact> = {
			...{ kind: 'safety', told: 'raised', from: source.kind, at, seen },
			...{ id: `${id}/raised`, source: { ...where, at } }
		};
		if (!disposed) return [raised];
		const { name, filing, assessment } = disposed;
		const written = { ...where, at: assessment.assessedAt };
		return [raised, { kind: 'safety', told: 'found', name, filing, assessment, id: `${id}/found`, source: written }];
	});
	// An assessment is told once, after the last alert it settled.
	return told.filter((fact, i) => {
		if (fact.told !== 'found') return true;
		return !told.slice(i + 1).some((later) => later.told === 'found' && later.filing === fact.filing);
	});
}

export const told: Telling<SafetyFact> = {
	safety: {
		place: 'response',
		group: 'safety',
		say: sayOfSafety,
		lines: (fact, words) => [
			fact.told === 'raised'
				? { label: m.record_fact_safety({}, words), value: words.time(fact.at) }
				: { label: m.record_fact_safety_found({}, words), value: fact.name }
		]
	}
};
