import type { ClientSignature } from '#lib/domain/client-signature.ts';
import { dayIn, timeIn } from '#lib/domain/format.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import type { Signature } from '#lib/domain/signing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Addendum, Document } from '#lib/server/records/note-rows.ts';
import { answerParts } from './client-answers.ts';
import { dataParts } from './data-parts.ts';
import { around, noticeOf, type House } from './house.ts';
import type { Paper, Part, SignatureLine } from './paper.ts';
import { serviceLines } from './service-lines.ts';
import { addendumTitles, kindTitles, titleOf, whoseWords, type Say, type Where } from './words.ts';

/** One document with everything printed on its paper. */
export type Printable = House & {
	document: Document;
	/** As frozen by its signature; current facts for drafts and documents signed before facts were frozen. */
	facts: ServiceFacts;
	addenda: Addendum[];
	reviewer: string | null;
	/** Who marked it as entered in error. */
	inErrorBy: string | null;
	/** What the client did with this exact text, if they were asked to sign. */
	answers: ClientSignature[];
	/** The text matches its signatures. */
	intact: boolean;
};

/** A document as filed, in its own language. In a packet, the cover has the full statement of 42 CFR Part 2 for all of it. */
export function paperOfDocument(it: Printable, { isInPack = false } = {}): Paper {
	const { document, facts } = it;
	const { locale } = document.content;
	const where = { locale, timeZone: facts.timeZone };
	const title = kindTitles[document.kind]({}, { locale });
	const of = [title, dayIn('full date', facts.date, locale), facts.program, facts.title ?? facts.group];
	return {
		...around(it, locale, facts.timeZone),
		title,
		running: {
			who: facts.client ? whoseWords(facts.client, locale) : (facts.group ?? facts.program),
			of: of.filter(Boolean).join(' · ')
		},
		across: acrossOf(document, locale),
		mark: markOf(it, where),
		facts: serviceLines(facts, locale),
		parts: [
			...sectionsOf(document, locale),
			...dataParts(document.content, document.kind, where),
			...signaturesOf(it, where),
			...answerParts(it.answers, where),
			...it.addenda.map((addendum) => addendumOf(addendum, where)),
			...(isInPack ? [] : noticeOf(it, locale))
		]
	};
}

const sectionsOf = ({ content }: Document, locale: Locale): Part[] =>
	content.sections
		.filter(({ text }) => text.trim())
		.flatMap((section): Part[] => [
			{ kind: 'heading', text: titleOf(section, locale) },
			{ kind: 'text', text: section.text }
		]);

const acrossOf = ({ status }: Document, locale: Locale): string | null =>
	status === 'draft' ? m.paper_draft({}, { locale }) : status === 'awaiting' ? m.paper_not_final({}, { locale }) : null;

function markOf({ document, intact, inErrorBy }: Printable, { locale, timeZone }: Where): string | null {
	if (!intact) return m.paper_changed({}, { locale });
	const { inErrorAt, inErrorReason: reason } = document;
	if (inErrorAt === null) return null;
	const at = timeIn('stamp', inErrorAt, locale, timeZone);
	return m.paper_in_error({ at, name: inErrorBy ?? '', reason: reason ?? '' }, { locale });
}

function signaturesOf({ document, reviewer }: Printable, where: Where): Part[] {
	const { locale, timeZone } = where;
	const { status, signature, coSignature, reviewedAt } = document;
	if (status === 'draft') return [{ kind: 'warning', text: m.paper_unsigned({}, { locale }) }];
	const said: Part[] = [signature, coSignature]
		.filter((one) => one !== null)
		.map((one) => ({ kind: 'signature', signature: signatureIn(one, where) }));
	if (status === 'awaiting') return [...said, { kind: 'warning', text: m.paper_awaiting({}, { locale }) }];
	if (reviewer === null || reviewedAt === null || coSignature) return said;
	const at = timeIn('stamp', reviewedAt, locale, timeZone);
	return [...said, { kind: 'text', text: m.paper_reviewed({ name: reviewer, at }, { locale }) }];
}

const addendumOf = ({ kind, text, signature }: Addendum, where: Where): Part => ({
	kind: 'inset',
	title: addendumTitles[kind ?? 'addendum']({}, { locale: where.locale }),
	parts: [
		{ kind: 'text', text },
		{ kind: 'signature', signature: signatureIn(signature, where, m.record_supervisor_role) }
	]
});

/** `supervising`: the label of a supervisor's signature; below an addendum it is not a co-signature. */
function signatureIn(
	signature: Signature,
	{ locale, timeZone }: Where,
	supervising: Say = m.record_co_signed_role
): SignatureLine {
	const { name, credentials, license, role, at, statement, contentHash: hash, lateEntry } = signature;
	const stamp = (instant: number) => timeIn('stamp', instant, locale, timeZone);
	const number = license && m.paper_license({ number: license }, { locale });
	return {
		who: [name, credentials, number].filter(Boolean).join(', '),
		role: (role === 'supervisor' ? supervising : m.record_signed_role)({}, { locale }),
		at: m.record_signed_at({ at: stamp(at) }, { locale }),
		statement,
		hash: m.paper_fingerprint({ hash }, { locale }),
		late: lateEntry && m.paper_late({ service: stamp(lateEntry.serviceAt), written: stamp(at) }, { locale })
	};
}
