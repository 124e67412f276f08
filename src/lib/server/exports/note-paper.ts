import { minutesOf, type Meeting } from '#lib/domain/attendance.ts';
import { listIn, timeIn } from '#lib/domain/format.ts';
import { part2Short, part2Statement } from '#lib/domain/part-2.ts';
import type { Signature } from '#lib/domain/signing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AttendanceRow } from '#lib/server/records/attendance.ts';
import type { Occasion } from '#lib/server/records/gather.ts';
import type { Addendum, Note } from '#lib/server/records/note-rows.ts';
import type { Fact, Paper, Part, SignatureLine } from './paper.ts';
import { attendanceWords, modalities, sectionTitles, spanWords, whoseWords } from './words.ts';

/** What every paper of a program needs to know of it, and who prints. */
export type House = {
	program: { name: string; letterhead: string; part2: boolean };
	printed: { by: string; at: number };
};

export type Whose = { name: string; birthDate: string; recordNumber: string };

/** One note with all that stands on its paper. */
export type Printable = House & {
	note: Note;
	/** Null for the group's note. */
	whose: Whose | null;
	occasion: Occasion & { meeting: Meeting };
	/** Names with credentials of then. */
	leaders: string[];
	attendance: AttendanceRow | null;
	/** How many were there. */
	came: number;
	addenda: Addendum[];
	reviewer: string | null;
	/** Text and signature fit. */
	intact: boolean;
};

/** A note as it is filed, in the note's own language. */
export function paperOfNote(it: Printable): Paper {
	const { note, whose, occasion } = it;
	const { locale } = note.content;
	const title = whose ? m.paper_progress_note({}, { locale }) : m.paper_group_note({}, { locale });
	const day = timeIn('full date', occasion.meeting.startedAt, locale, occasion.timeZone);
	return {
		...around(it, locale, occasion.timeZone),
		title,
		running: {
			who: whose ? whoseWords(whose, locale) : occasion.group.title,
			of: [title, day, occasion.program, occasion.title].join(' · ')
		},
		across: acrossOf(note, locale),
		mark: it.intact ? null : m.paper_changed({}, { locale }),
		facts: [...(whose ? whoseFacts(whose, locale) : []), ...occasionFacts(it, locale), ...personFacts(it, locale)],
		parts: [...sectionsOf(note, locale), ...signaturesOf(it, locale), ...addendaOf(it, locale), ...noticeOf(it, locale)]
	};
}

/** What is the same on everything that a program prints. */
export function around({ program, printed }: House, locale: Locale, timeZone: string) {
	const said = { name: printed.by, at: timeIn('stamp', printed.at, locale, timeZone) };
	const foot = [
		m.paper_confidential({}, { locale }),
		...(program.part2 ? [part2Short] : []),
		m.paper_printed(said, { locale })
	];
	return {
		locale,
		letterhead: { name: program.name, lines: program.letterhead.split('\n').filter((line) => line.trim()) },
		foot: foot.join(' '),
		pageOf: m.paper_page_of({ page: '{page}', pages: '{pages}' }, { locale })
	};
}

/** The prescribed statement, in its prescribed words. */
export const noticeOf = ({ program }: House, locale: Locale): Part[] =>
	program.part2
		? [
				{ kind: 'heading', text: m.paper_part_2_title({}, { locale }) },
				{ kind: 'text', text: part2Statement, lang: 'en' }
			]
		: [];

export const whoseFacts = (whose: Whose, locale: Locale): Fact[] => [
	{ label: m.paper_fact_client({}, { locale }), value: whoseWords(whose, locale) }
];

type OfOccasion = { occasion: Occasion & { meeting: Meeting }; leaders: string[]; came: number };

export function occasionFacts({ occasion, leaders, came }: OfOccasion, locale: Locale): Fact[] {
	const { meeting, timeZone, group, title, modality } = occasion;
	const times = spanWords(meeting.startedAt, meeting.endedAt, { locale, timeZone });
	return [
		{ label: m.paper_fact_date({}, { locale }), value: timeIn('full date', meeting.startedAt, locale, timeZone) },
		{
			label: m.paper_fact_time({}, { locale }),
			value: m.paper_time_minutes({ times, minutes: minutesOf(meeting) }, { locale })
		},
		{ label: m.paper_fact_group({}, { locale }), value: title === group.title ? title : `${group.title} · ${title}` },
		{ label: m.paper_fact_how({}, { locale }), value: modalities[modality]({}, { locale }) },
		{ label: m.paper_fact_size({}, { locale }), value: String(came) },
		...(leaders.length ? [{ label: m.paper_fact_staff({}, { locale }), value: listIn(leaders, locale) }] : [])
	];
}

function personFacts({ note, whose, attendance, occasion }: Printable, locale: Locale): Fact[] {
	if (!whose) return [];
	const format = { label: m.paper_fact_format({}, { locale }), value: note.layout };
	if (!attendance) return [format];
	const value = attendanceWords(attendance, occasion.meeting, { locale, timeZone: occasion.timeZone });
	return [{ label: m.paper_fact_attendance({}, { locale }), value }, format];
}

const sectionsOf = ({ content }: Note, locale: Locale): Part[] =>
	content.sections
		.filter(({ text }) => text.trim())
		.flatMap(({ id, text }): Part[] => [
			{ kind: 'heading', text: sectionTitles[id]({}, { locale }) },
			{ kind: 'text', text }
		]);

const acrossOf = ({ status }: Pick<Note, 'status'>, locale: Locale): string | null =>
	status === 'draft' ? m.paper_draft({}, { locale }) : status === 'awaiting' ? m.paper_not_final({}, { locale }) : null;

function signaturesOf({ note, reviewer, occasion }: Printable, locale: Locale): Part[] {
	const { timeZone } = occasion;
	const signatures = [note.signature, note.coSignature].filter((one) => one !== null);
	const said: Part[] = signatures.map((one) => ({ kind: 'signature', signature: signatureIn(one, locale, timeZone) }));
	if (note.status === 'draft') return [{ kind: 'warning', text: m.paper_unsigned({}, { locale }) }];
	if (note.status === 'awaiting') return [...said, { kind: 'warning', text: m.paper_awaiting({}, { locale }) }];
	if (reviewer === null || note.reviewedAt === null || note.coSignature) return said;
	const at = timeIn('stamp', note.reviewedAt, locale, timeZone);
	return [...said, { kind: 'text', text: m.paper_reviewed({ name: reviewer, at }, { locale }) }];
}

const addendaOf = ({ addenda, occasion }: Printable, locale: Locale): Part[] =>
	addenda.map(({ text, signature }) => ({
		kind: 'inset',
		title: m.record_addendum({}, { locale }),
		parts: [
			{ kind: 'text', text },
			{ kind: 'signature', signature: signatureIn(signature, locale, occasion.timeZone) }
		]
	}));

export function signatureIn(signature: Signature, locale: Locale, timeZone: string): SignatureLine {
	const { name, credentials, role, at, statement, contentHash: hash, lateEntry } = signature;
	const stamp = (instant: number) => timeIn('stamp', instant, locale, timeZone);
	return {
		who: [name, credentials].filter(Boolean).join(', '),
		role: role === 'supervisor' ? m.record_co_signed_role({}, { locale }) : m.record_signed_role({}, { locale }),
		at: m.record_signed_at({ at: stamp(at) }, { locale }),
		statement,
		hash: m.paper_fingerprint({ hash }, { locale }),
		late: lateEntry && m.paper_late({ service: stamp(lateEntry.serviceAt), written: stamp(at) }, { locale })
	};
}
