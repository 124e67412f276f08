import { timeIn } from '#lib/domain/format.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { Finding, FindingKind, RecordSays } from '#lib/domain/guard/finding.ts';
import type { SectionId } from '#lib/domain/note.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { timeWords } from '#lib/pages/when.ts';
import { titleOf, type Titled } from './section-words.ts';

/** Where the same words stand, as one reader may know it; null where they may know nothing. */
export type Place = { of: 'session' | 'person' | 'author'; name: string | null; at: number | null; timeZone: string };
export type FindingView = Finding<Place | null>;

/** The document that findings are about: its sections may have titles of the program's own, and its zone is the program's. */
export type About = { kind: DocumentKind; sections: readonly Titled[]; timeZone: string };

/** What a clinician reads of a finding. */
export function findingWords(finding: FindingView, { kind, sections, timeZone }: About): string {
	if (finding.kind === 'no-goal') return m.record_finding_no_goal();
	const section = sectionName(finding.section, sections);
	switch (finding.kind) {
		case 'blank':
			return m.record_finding_blank({ section });
		case 'as-drafted':
			return m.record_finding_as_drafted({ section });
		case 'short':
			return m.record_finding_short({ section });
		case 'name': {
			const say = kind === 'group-note' ? m.record_finding_names_group : m.record_finding_names;
			return say({ section, names: finding.name });
		}
		case 'copied':
			return copiedWords(section, finding.count, finding.where);
		case 'contradiction':
			return recordWords(section, finding.says, timeZone);
	}
}

export function copiedWords(section: string, count: number, place: Place | null): string {
	if (place === null || place.at === null) return m.record_finding_copied({ section, count });
	const { of, name, at, timeZone } = place;
	const day = timeIn('short day', at, getLocale(), timeZone);
	if (of === 'person') return m.record_finding_copied_person({ section, count, day });
	if (name !== null && of === 'session') return m.record_finding_copied_session({ section, count, name });
	if (name !== null) return m.record_finding_copied_name({ section, count, name, day });
	if (of === 'session') return m.record_finding_copied({ section, count });
	return m.record_finding_copied_day({ section, count, day });
}

export function recordWords(section: string, says: RecordSays, timeZone: string): string {
	switch (says.fact) {
		case 'attended':
			return m.record_says_attended({ section });
		case 'minutes':
			return m.record_says_minutes({ section, minutes: says.minutes });
		case 'length':
			return m.record_says_length({ section, minutes: says.minutes });
		case 'late':
			return says.minutes ? m.record_says_late({ section, minutes: says.minutes }) : m.record_says_in_time({ section });
		case 'early':
			return says.minutes ? m.record_says_early({ section, minutes: says.minutes }) : m.record_says_to_end({ section });
		case 'arrived':
			return m.record_says_arrived({ section, time: timeWords(says.at, timeZone) });
		case 'left':
			return m.record_says_left({ section, time: timeWords(says.at, timeZone) });
		case 'not-asked':
			return m.record_says_not_asked({ section });
	}
}

/** A kind of finding by name, in settings and beside a reason. */
export const findingTitle: Record<FindingKind, () => string> = {
	copied: m.record_finding_kind_copied,
	name: m.record_finding_kind_name,
	short: m.record_finding_kind_short,
	contradiction: m.record_finding_kind_contradiction,
	'no-goal': m.record_finding_kind_no_goal
};

/** What is asked about it before a note is signed. */
export const reasonLabel: Record<FindingKind, () => string> = {
	copied: m.record_reason_copied,
	name: m.record_reason_name,
	short: m.record_reason_short,
	contradiction: m.record_reason_contradiction,
	'no-goal': m.record_reason_no_goal
};

export const sectionName = (id: SectionId | null, sections: readonly Titled[]): string =>
	id === null ? '' : titleOf(sections.find((section) => section.id === id) ?? { id });
