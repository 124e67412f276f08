import { disclosedParts, type Authority, type DisclosedPart } from '#lib/domain/disclosure.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { dayIn, listIn, timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { around, noticeOf, whoseFacts, type House, type Whose } from './house.ts';
import type { Paper, Part } from './paper.ts';
import { kindTitles, whoseWords } from './words.ts';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

export const partWords: Record<DisclosedPart, Say> = {
	identity: m.paper_part_identity,
	attendance: m.paper_part_attendance,
	notes: m.paper_part_notes,
	measures: m.paper_part_measures
};

export const authorityWords: Record<Authority, Say> = {
	consent: m.paper_authority_consent,
	'client-request': m.paper_authority_client_request,
	'court-order': m.paper_authority_court_order,
	emergency: m.paper_authority_emergency,
	'required-by-law': m.paper_authority_required_by_law,
	other: m.paper_authority_other
};

/** One document of a packet, with its service date and the hash covered by its signature. */
export type Listed = { id: string; version: number; kind: DocumentKind; day: string; hash: string };

type Asked = {
	parts: DisclosedPart[];
	recipient: string;
	purpose: string;
	authority: Authority;
	basis: string;
	scope: string | null;
	from: string;
	to: string;
};
type Cover = Omit<House, 'program'> & {
	program: House['program'] & { timeZone: string };
	whose: Whose & { phone: string; address: string };
	locale: Locale;
	params: Asked;
	listed: Listed[];
	/** A copy of the consent it is based on, if that is on record. */
	consent: string | null;
};

/** Says what the packet is, to whom and on what basis it is disclosed, what it contains, and what it leaves out. */
export function coverPaper(it: Cover): Paper {
	const { whose, locale, params, program, printed } = it;
	const at = { locale };
	const title = m.paper_disclosure({}, at);
	const day = timeIn('date', printed.at, locale, program.timeZone);
	const from = dayIn('date', params.from, locale);
	const to = dayIn('date', params.to, locale);
	const isLeftOut = (part: DisclosedPart) => !params.parts.includes(part);
	const leftOut = disclosedParts.filter(isLeftOut).map((part) => partWords[part]({}, at));
	const identity = params.parts.includes('identity');
	return {
		...around(it, locale, program.timeZone),
		title,
		running: { who: whoseWords(whose, locale), of: [title, day, program.name].join(' · ') },
		...{ across: null, mark: null },
		facts: [
			...whoseFacts(whose, locale),
			...(identity && whose.phone ? [{ label: m.paper_fact_phone({}, at), value: whose.phone }] : []),
			...(identity && whose.address ? [{ label: m.paper_fact_address({}, at), value: whose.address }] : []),
			{ label: m.paper_fact_recipient({}, at), value: params.recipient },
			{ label: m.paper_fact_purpose({}, at), value: params.purpose },
			{ label: m.paper_fact_authority({}, at), value: `${authorityWords[params.authority]({}, at)}. ${params.basis}` },
			{ label: m.paper_fact_period({}, at), value: m.paper_from_to({ from, to }, at) },
			{
				label: m.paper_fact_parts({}, at),
				value: listIn(
					params.parts.map((part) => partWords[part]({}, at)),
					locale
				)
			},
			{ label: m.paper_fact_prepared({}, at), value: `${printed.by}, ${day}` }
		],
		parts: [
			{ kind: 'heading', text: m.paper_not_included({}, at) },
			{
				kind: 'text',
				text: [
					m.paper_never_included({}, at),
					leftOut.length ? m.paper_left_out({ parts: listIn(leftOut, locale) }, at) : ''
				].join('\n\n')
			},
			...scopeOf(it),
			...consentOf(it),
			...noticeOf(it, locale),
			...contents(it)
		]
	};
}

const scopeOf = ({ program, params, locale }: Cover): Part[] =>
	program.part2 && params.scope
		? [
				{ kind: 'heading', text: m.paper_scope({}, { locale }) },
				{ kind: 'text', text: params.scope }
			]
		: [];

const consentOf = ({ consent, locale }: Cover): Part[] =>
	consent === null
		? []
		: [
				{ kind: 'heading', text: m.paper_consent_copy({}, { locale }) },
				{ kind: 'text', text: consent }
			];

function contents({ listed, locale }: Cover): Part[] {
	if (listed.length === 0) return [];
	return [
		{ kind: 'heading', text: m.paper_contents({}, { locale }) },
		{
			kind: 'table',
			columns: [
				{ label: m.record_facts_date({}, { locale }), share: 3 },
				{ label: m.paper_column_document({}, { locale }), share: 4 },
				{ label: m.paper_column_fingerprint({}, { locale }), share: 10 }
			],
			rows: listed.map(({ day, kind, hash }) => [
				dayIn('short date', day, locale),
				kindTitles[kind]({}, { locale }),
				hash
			])
		}
	];
}
