import { fits, standings, type Scope, type Standing } from '#lib/domain/standing.ts';
import { m } from '#lib/paraglide/messages.js';

type Named = { id: string; name: string };

const words: Record<Standing, { label: () => string; help: () => string; at: (at: { place: string }) => string }> = {
	facilitator: {
		label: m.staff_standing_facilitator,
		help: m.staff_standing_facilitator_help,
		at: m.staff_standing_facilitator_at
	},
	observer: {
		label: m.staff_standing_observer,
		help: m.staff_standing_observer_help,
		at: m.staff_standing_observer_at
	},
	supervisor: {
		label: m.staff_standing_supervisor,
		help: m.staff_standing_supervisor_help,
		at: m.staff_standing_supervisor_at
	},
	'care-team': {
		label: m.staff_standing_care_team,
		help: m.staff_standing_care_team_help,
		at: m.staff_standing_care_team_at
	},
	admin: { label: m.staff_standing_admin, help: m.staff_standing_admin_help, at: m.staff_standing_admin }
};

export const standingsInWords = (all: readonly Standing[]): string =>
	all.length > 0 ? all.map((one) => words[one].label()).join(', ') : m.staff_standing_none();

/** A standing with its place, such as "Facilitator of Tuesday skills". */
export const standingAt = (standing: Standing, place: string | null): string =>
	place === null ? words[standing].label() : words[standing].at({ place });

/** Everything that can be given, as the options of a form. */
export const standingOptions = (programs: Named[], groups: Named[]) => {
	const offer = (standing: Standing, scope: Scope, place: string | null) => ({
		value: toValue(standing, scope),
		label: standingAt(standing, place),
		help: words[standing].help()
	});
	return [
		offer('admin', { kind: 'installation' }, null),
		...programs.flatMap(({ id, name }) =>
			(['supervisor', 'care-team'] as const).map((standing) => offer(standing, { kind: 'program', id }, name))
		),
		...groups.flatMap(({ id, name }) =>
			(['supervisor', 'facilitator', 'observer'] as const).map((standing) =>
				offer(standing, { kind: 'group', id }, name)
			)
		)
	];
};

const toValue = (standing: Standing, scope: Scope) =>
	scope.kind === 'installation' ? standing : `${standing} ${scope.kind} ${scope.id}`;

/** What a value of these options means; null for anything else. */
export function readStanding(value: string): { standing: Standing; scope: Scope } | null {
	const [name, kind, id] = value.split(' ');
	const standing = standings.find((one) => one === name);
	if (!standing) return null;
	const scope: Scope | null =
		kind === undefined
			? { kind: 'installation' }
			: (kind === 'group' || kind === 'program') && id
				? { kind, id }
				: null;
	return scope && fits(standing, scope) ? { standing, scope } : null;
}
