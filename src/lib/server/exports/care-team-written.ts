import { skillsOf } from '#lib/domain/care-team/skills.ts';
import { dayIn, timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { levels } from '#lib/room/safety/note-words.ts';
import type { personPage } from '#lib/server/care-team/person.ts';
import type { Part } from './paper.ts';
import { kindTitles, type Say } from './words.ts';

type Page = Awaited<ReturnType<typeof personPage>>;

/** So many notes are named, the newest of all. */
const NOTES = 4;

/** A heading over lines; nothing where there is no line. */
export function list(title: string, lines: string[]): Part[] {
	const said = lines.filter((line) => line.trim() !== '');
	if (said.length === 0) return [];
	return [
		{ kind: 'heading', text: title },
		{ kind: 'text', text: said.join('\n') }
	];
}

/** A person's progress in each curriculum: what was taught last, how often they practiced, and what they missed. */
export function skillsPart({ skills }: Page, locale: Locale): Part[] {
	const words = { locale };
	const times = (word: Say, count: number) =>
		count === 0 ? [] : [`${word({}, words)}: ${m.curriculum_times({ count }, words)}`];
	const lines = skills.flatMap(({ title, titles, modules, isCurrent, catchUp }) => {
		const { had, of, lately, practiced, home, used } = skillsOf(modules);
		const last = lately.map(({ module, day }) => `${titles[module]} (${dayIn('short day', day, locale)})`).join(', ');
		const missed = isCurrent ? catchUp.map(({ module }) => titles[module]).join(', ') : '';
		return [
			`${title}: ${m.curriculum_chart_had({ had, of }, words)}`,
			last && m.care_team_skills_lately({ skills: last }, words),
			[
				...times(m.curriculum_col_practiced, practiced),
				...times(m.curriculum_col_home, home),
				...times(m.curriculum_col_used, used)
			].join(' · '),
			missed && m.care_team_skills_catch_up({ skills: missed }, words)
		];
	});
	return list(m.curriculum_chart({}, words), lines);
}

/** The open alerts and the last that were assessed, each with how far it has come. */
export function alertsPart({ alerts }: Page, locale: Locale): Part[] {
	const words = { locale };
	const lines = alerts.map(({ at, level, isAcknowledged, session }) => {
		const done = level
			? m.chart_alert_outcome({ level: levels[level]({}, words) }, words)
			: isAcknowledged
				? m.chart_alert_taken({}, words)
				: m.chart_alert_open({}, words);
		return `${timeIn('short date', at, locale, session.timeZone)} · ${done}`;
	});
	return list(m.record_alerts({}, words), lines);
}

/** The latest notes and documents that this reader may see, without a word of what they say. */
export function notesPart({ entries, documents }: Page, locale: Locale): Part[] {
	const words = { locale };
	const notes = entries.flatMap(({ session, note }) => {
		if (!note) return [];
		const { format, author: name, state, isInError } = note;
		const by = (state === 'draft' ? m.chart_note_draft : m.chart_note_signed)({ format, name }, words);
		return [{ at: session.plannedStart, timeZone: session.timeZone, what: session.title, by, state, isInError }];
	});
	const others = documents.map(({ at, timeZone, kind, author: by, state, isInError }) => ({
		...{ at, timeZone, what: kindTitles[kind]({}, words), by, state, isInError }
	}));
	const lines = [...notes, ...others]
		.sort((a, b) => b.at - a.at)
		.slice(0, NOTES)
		.map(({ at, timeZone, what, by, state, isInError }) => {
			const marks = [
				state === 'awaiting' ? m.record_awaiting({}, words) : '',
				isInError ? m.record_in_error({}, words) : ''
			];
			return [timeIn('short date', at, locale, timeZone), what, by, ...marks].filter(Boolean).join(' · ');
		});
	return list(m.care_team_latest_notes({}, words), lines);
}
