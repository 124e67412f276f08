import { isSigned, type ClientSignature } from '#lib/domain/client-signature.ts';
import { timeIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Part } from './paper.ts';
import type { Where } from './words.ts';

/** What the client did with the document, oldest first: their signature, or why there is none, and the witness. */
export const answerParts = (answers: ClientSignature[], where: Where): Part[] =>
	answers.toSorted((a, b) => a.at - b.at).map((one) => (isSigned(one) ? signed(one, where) : unsigned(one, where)));

const witnessed = ({ at, witness }: ClientSignature, { locale, timeZone }: Where) =>
	m.care_plan_client_at(
		{ at: timeIn('stamp', at, locale, timeZone), name: [witness.name, witness.credentials].filter(Boolean).join(', ') },
		{ locale }
	);

const signed = (one: ClientSignature, where: Where): Part => ({
	kind: 'signature',
	signature: {
		who: one.name,
		role: one.relation
			? m.paper_for_client({ relation: one.relation }, { locale: where.locale })
			: m.paper_client({}, { locale: where.locale }),
		at: witnessed(one, where),
		statement: one.statement,
		hash: m.paper_fingerprint({ hash: one.contentHash }, { locale: where.locale }),
		late: null
	}
});

const unsigned = (one: ClientSignature, where: Where): Part => {
	const { locale } = where;
	const did =
		one.answer === 'declined'
			? m.care_plan_client_declined({}, { locale })
			: m.care_plan_client_not_present({}, { locale });
	return {
		kind: 'text',
		text: `${m.care_plan_client_title({}, { locale })}: ${did}. ${one.reason} (${witnessed(one, where)})`
	};
};
