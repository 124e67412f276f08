import type { Observation, QuestionnaireResponse, QuestionnaireResponseItem } from '@medplum/fhirtypes';
import { measureBySlug } from '#lib/measures/index.ts';
import type { Item, Measure } from '#lib/measures/measure.ts';
import { encounterOf } from './encounter.ts';
import type { PersonRecord, RecordedResult } from './model.ts';
import { instant, to, uuidOf } from './reference.ts';
import { concept, hl7, LOINC } from './terms.ts';

type Given = { record: PersonRecord; measure: Measure; result: RecordedResult };

const given = (record: PersonRecord): Given[] =>
	record.results.flatMap((result) => {
		const measure = measureBySlug(result.slug);
		return measure ? [{ record, measure, result }] : [];
	});

/** For questionnaires answered in a session, the same ids as in earlier exports. */
const idOf = ({ record, result: { id, session, slug } }: Given) =>
	session === null ? id : `${session}/${record.person.id}/${slug}`;

/** The session it was answered in, if that is in this export. */
function placeOf({ record, result }: Given) {
	const session = record.sessions.find(({ id }) => id === result.session);
	return session ? { encounter: encounterOf(record, session) } : {};
}

/** What the person answered. A passed item is included without an answer, so that no one thinks it was not asked. */
export const questionnaireResponses = (record: PersonRecord): QuestionnaireResponse[] =>
	given(record).map((one) => ({
		resourceType: 'QuestionnaireResponse',
		id: uuidOf('QuestionnaireResponse', idOf(one)),
		questionnaire: questionnaireOf(one.measure, record.origin),
		status: one.result.complete ? 'completed' : 'in-progress',
		subject: to('Patient', record.person.id, record.person.name),
		...placeOf(one),
		authored: instant(one.result.at),
		source: to('Patient', record.person.id),
		item: one.measure.items.filter(({ id }) => id in one.result.items).map((item) => answered(one, item))
	}));

/** Our own URL if no code has been verified. */
const questionnaireOf = ({ slug, version, loinc }: Measure, origin: string) =>
	loinc ? `${LOINC}/q/${loinc.panel}` : `${origin}/library/measures/${slug}|${version}`;

function answered({ record, result }: Given, { id, loinc, text, choices }: Item): QuestionnaireResponseItem {
	const choice = choices.find(({ score }) => score === result.items[id]);
	const { locale } = record.person;
	return {
		linkId: loinc ? `/${loinc}` : id,
		text: text[locale],
		...(choice && {
			answer: [
				choice.loinc
					? { valueCoding: { system: LOINC, code: choice.loinc, display: choice.label.en } }
					: { valueInteger: choice.score }
			]
		})
	};
}

/** Totals. If an item was passed there is no total, and so no observation. */
export const observations = (record: PersonRecord): Observation[] =>
	given(record).flatMap((one) => {
		const { total, band } = one.result;
		if (total === null) return [];
		return [
			{
				resourceType: 'Observation' as const,
				id: uuidOf('Observation', idOf(one)),
				status: 'final' as const,
				category: [hl7('observation-category', 'survey')],
				code: one.measure.loinc
					? concept(LOINC, one.measure.loinc.total, one.measure.name)
					: { text: one.measure.name },
				subject: to('Patient', record.person.id, record.person.name),
				...placeOf(one),
				effectiveDateTime: instant(one.result.at),
				...(one.measure.total === 'mean' ? { valueQuantity: { value: total } } : { valueInteger: total }),
				...(band && { interpretation: [{ text: band.label.en }] }),
				derivedFrom: [to('QuestionnaireResponse', idOf(one))]
			}
		];
	});
