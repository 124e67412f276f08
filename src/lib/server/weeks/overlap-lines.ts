import type { Overlap } from '#lib/domain/weeks/overlaps.ts';
import type { InWeek } from './week.ts';

/** Two conflicting sessions, once for each thing they share. It names no client, only how many. */
export type OverlapLine = {
	kind: Overlap['kind'];
	name: string;
	people: number;
	titles: [string, string];
	at: number;
	timeZone: string;
};

type Named = { names: Map<string, string>; rooms: { id: string; name: string }[] };

export function overlapLines(found: Overlap[], sessions: InWeek[], { names, rooms }: Named): OverlapLine[] {
	const of = (id: string) => sessions.find((one) => String(one.id) === id)!;
	const same = Map.groupBy(
		found,
		({ kind, who, meetings }) => `${kind} ${kind === 'person' ? '' : who} ${meetings.join()}`
	);
	return [...same.values()].map((all) => {
		const { kind, who, meetings } = all[0]!;
		const [one, other] = meetings.map(of) as [InWeek, InWeek];
		const name = kind === 'room' ? rooms.find(({ id }) => id === who)?.name : kind === 'staff' ? names.get(who) : '';
		return {
			...{ kind, name: name ?? '', people: kind === 'person' ? all.length : 0 },
			titles: [one.title, other.title],
			...{ at: other.plannedStart, timeZone: other.timeZone }
		};
	});
}

/** The first conflict for each pair of titles; a weekly conflict is one line, not four. */
export const firstOfEach = (lines: OverlapLine[]): OverlapLine[] =>
	[...new Map(lines.toReversed().map((line) => [line.titles.toSorted().join(), line])).values()].toReversed();
